import type { Request, Response } from 'express'
import type { Context } from '../../context.ts'
import { text } from '../../web/parse.ts'
import { fragment } from '../../web/respond.ts'
import { focusOn } from './parts.ts'
import { presentHead } from './head.view.ts'
import { presentPair } from './pair.view.ts'
import { readWorkbench } from './read-workbench.ts'
import { presentMap, presentRailWithTalk, progressOf, settingOf } from './workbench.view.ts'

/**
 * Sends what a deed of the talk changed: the marks of the paragraph it is about, and, unless somebody only read, the head and the
 * talk beside the paragraph that the form names as open. Texts and editors stay as they are.
 */
export async function sendTalk(
  req: Request,
  res: Response,
  context: Context,
  done: { articleId: string; threadId: string },
  what: 'talk' | 'marks',
): Promise<void> {
  const { actor, rules } = context
  const bench = await readWorkbench(context, done.articleId)
  const focus = await focusOn(context, bench, text(req.body, 'focus') || null)
  const pairId = bench.talk.find(({ id }) => id === done.threadId)?.place.pairId
  const notice = what === 'talk' ? req.session.flash : undefined
  if (what === 'talk') req.session.flash = undefined
  fragment(res, 'talk/_news', {
    what,
    marks: presentMap(bench, focus.pairId).filter(({ id }) => id === pairId),
    pairs: bench.pairs.flatMap((pair, index) =>
      pair.id === pairId ? [presentPair(pair, bench, settingOf(bench, actor, rules, focus, pair, index))] : [],
    ),
    head: presentHead(bench, actor, rules),
    progress: progressOf(bench),
    rail: presentRailWithTalk(bench, focus, actor, rules),
    notice,
  })
}
