import type { Context } from '../../context.ts'
import { revisionOf, SIDES } from '../pairs/pair.ts'
import { openThread } from '../talk/open-thread.ts'
import { reply } from '../talk/reply.ts'
import { resolveThread } from '../talk/resolve-thread.ts'
import { threadsOf } from '../talk/threads.queries.ts'
import { findPairAt } from './play-writing.ts'
import type { Step } from './sample-article.ts'

/** Begins a thread on words of either side of a paragraph. */
export async function talk(context: Context, articleId: string, step: Step & { do: 'talk' }): Promise<void> {
  const pair = await findPairAt(context, articleId, step.pair)
  const side = SIDES.find((each) => pair[each].includes(step.quote))
  if (!side) throw new Error(`“${step.quote}” does not stand in the paragraph`)
  const place = { pairId: pair.id, side, revision: revisionOf(pair, side), start: null, end: null, quote: step.quote }
  await openThread(context, { ...place, text: step.text, mustFix: step.mustFix === true })
}

/** Answers in a thread, which is named by its number, or resolves it. */
export async function goOnTalking(
  context: Context,
  articleId: string,
  step: Step & { do: 'reply' | 'resolve' },
): Promise<void> {
  const threads = await threadsOf(context.read, articleId, context.actor.id)
  const thread = threads.find(({ number }) => number === step.thread)
  if (!thread) throw new Error(`there is no thread ${step.thread}`)
  if (step.do === 'reply') await reply(context, thread.id, step.text)
  else await resolveThread(context, thread.id, 'resolved')
}
