import type { Context } from '../../context.ts'
import type { Tx } from '../../db/open.ts'
import type { Range } from '../../engines/diff/change-list.ts'
import { mergeText } from '../../engines/merge/merge.ts'
import { Problem } from '../../lib/problem.ts'
import { notify } from '../activity/notify.ts'
import type { Article } from '../articles/article.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { authorsAtChange } from '../pairs/at-change.queries.ts'
import { keepDeed } from '../pairs/keep-deed.ts'
import { reviseSource, reviseTarget, revisionOf, type Side } from '../pairs/pair.ts'
import { findPair, type PairWrite } from '../pairs/pairs.queries.ts'
import { LANGUAGE_OF } from '../reasons/pieces.ts'
import type { Reason } from '../reasons/reason.ts'
import { openThreadIn } from '../talk/open-thread.ts'
import type { Answer } from './answer.ts'
import { keepAnswers } from './answers.queries.ts'
import { wholeOf } from '../reasons/review-changes.ts'
import { readAnswers, withoutChanges, type Asked, type AskedChange, type AskedPair } from './read-answers.ts'

export type AnswerForm = {
  articleId: string
  pairId: string
  side: Side
  /** Where the change stands in the returned text and in the one before the review. */
  place: Range
  before: number
  answer: Answer
  /** What speaks against the change, where it is contested. */
  text?: string
}

/** Takes a change of the review, contests it, or puts back the words that stood there, as a new revision of their author. */
export async function answerChange(context: Context, form: AnswerForm) {
  return context.write(async (tx) => {
    const { article, asked } = await beginAnswer(tx, context, form.articleId)
    const { pair, change } = findAsked(asked, form)
    const whole = wholeOf(change, pair.changes)
    const writes = form.answer === 'put-back' ? [await putBack(tx, article, asked, pair, whole)] : []
    const threadId = form.answer === 'contested' ? await contest(tx, context, article, pair, change, form.text) : null
    const said = whole.map((each) => ({ change: each, answer: form.answer, threadId }))
    return keep(tx, context, article, asked, writes, said)
  })
}

/** Takes every change without an answer, of one reason when it is named; answers how many those were. */
export async function takeChanges(context: Context, articleId: string, reason: Reason | null) {
  return context.write(async (tx) => {
    const { article, asked } = await beginAnswer(tx, context, articleId)
    const open = asked.pairs.flatMap(({ changes }) => changes).filter(({ answer }) => answer === null)
    const wanted = open.filter((change) => reason === null || change.reason === reason)
    if (wanted.length === 0) throw new Problem('answer.none')
    const said = wanted.map((change) => ({ change, answer: 'taken' as const, threadId: null }))
    return { ...(await keep(tx, context, article, asked, [], said)), count: wanted.length }
  })
}

/** Refuses with `answer.no_change` a place where the review changed nothing. */
export function findAsked(asked: Asked, form: Pick<AnswerForm, 'pairId' | 'side' | 'place' | 'before'>) {
  const pair = asked.pairs.find((each) => each.pair.id === form.pairId)
  const change = pair?.changes.find(
    ({ side, before, after }) => side === form.side && before.start === form.before && after.start === form.place.start,
  )
  if (!pair || !change) throw new Problem('answer.no_change')
  return { pair, change }
}

async function beginAnswer(tx: Tx, { actor, rules }: Context, articleId: string) {
  const article = await lockArticle(tx, articleId)
  ensurePen(article, actor, rules, 'text')
  const asked = await readAnswers(tx, article)
  if (!asked) throw new Problem('answer.not_here')
  return { article, asked }
}

/** The words go back into the text as it stands now; what was written elsewhere in it since stays. */
async function putBack(
  tx: Tx,
  { id }: Article,
  { base }: Asked,
  asked: AskedPair,
  changes: readonly AskedChange[],
): Promise<PairWrite> {
  const { side = 'target', actorId = '' } = changes[0] ?? {}
  const before = await findPair(tx, asked.pair.id)
  const merge = mergeText(asked.pair[side], withoutChanges(asked, side, changes), before[side], LANGUAGE_OF[side])
  if ('conflict' in merge) throw new Problem('answer.overwritten')
  const authors = await authorsAtChange(tx, id, side, base, [before.id])
  const after =
    side === 'source'
      ? reviseSource(before, merge.text, before.sourceRevision, 'translation')
      : reviseTarget(before, merge.text, before.targetRevision, 'translation', 'confirm')
  return { before, after, origin: 'restore', authorId: authors.get(before.id) ?? actorId }
}

/** Opens a thread about the words that the review put there, and tells whoever did. */
async function contest(
  tx: Tx,
  context: Context,
  article: Article,
  { pair }: AskedPair,
  { side, after, actorId }: AskedChange,
  text = '',
): Promise<string> {
  const place = { pairId: pair.id, side, revision: revisionOf(pair, side), start: after.start, end: after.end }
  const { threadId } = await openThreadIn(tx, context, article, { ...place, text, mustFix: false })
  const notice = { articleId: article.id, actorId: context.actor.id, createdAt: context.now }
  await notify(tx, { ...notice, userIds: [actorId], kind: 'contested', details: { thread: threadId } })
  return threadId
}

type Said = { change: AskedChange; answer: Answer; threadId: string | null }

async function keep(
  tx: Tx,
  { actor, now }: Context,
  article: Article,
  { returned }: Asked,
  writes: readonly PairWrite[],
  said: readonly Said[],
) {
  const number = await keepDeed(tx, article, { actor, now }, 'answer', writes)
  const rows = said.map(({ change: { pairId, side, before, after }, answer, threadId }) => ({
    ...{ articleId: article.id, change: number, returned, pairId, side },
    ...{
      startOffset: after.start,
      endOffset: after.end,
      beforeOffset: before.start,
      answer,
      threadId,
      actorId: actor.id,
      createdAt: now,
    },
  }))
  await keepAnswers(tx, rows)
  return { articleId: article.id, change: number }
}
