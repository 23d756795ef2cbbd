import type { Context } from '../../context.ts'
import type { Tx } from '../../db/open.ts'
import { newId } from '../../lib/ids.ts'
import { Problem } from '../../lib/problem.ts'
import { ensure } from '../../policy/can.ts'
import { recordActivity } from '../activity/record-activity.ts'
import type { Article } from '../articles/article.ts'
import { lockArticleOfPair } from '../articles/articles.queries.ts'
import { revisionText } from '../pairs/history.queries.ts'
import type { Side } from '../pairs/pair.ts'
import { findPair } from '../pairs/pairs.queries.ts'
import { anchorIn } from './anchor.ts'
import { colleaguesOf } from './colleagues.queries.ts'
import { insertComment } from './comments.queries.ts'
import { mentionsIn } from './mention.ts'
import { tellPeople } from './tell-people.ts'
import { ensureTalkable, mayDemand, tidyComment, type Thread } from './thread.ts'
import { insertThread, nextNumber } from './threads.queries.ts'

/** Where: UTF-16 offsets into a revision of one side, or words that stand in it, or neither for the whole pair. */
export type ThreadForm = {
  pairId: string
  side: Side
  revision: number
  start: number | null
  end: number | null
  quote?: string
  text: string
  mustFix: boolean
}

/**
 * Opens a thread with its first comment, at any stage, by anybody who may read the article. Only reviewers and editors of the
 * article say that something must be fixed.
 */
export async function openThread(context: Context, form: ThreadForm) {
  return context.write(async (tx) => openThreadIn(tx, context, await lockArticleOfPair(tx, form.pairId), form))
}

/** The same as part of another deed, which has taken the article. */
export async function openThreadIn(
  tx: Tx,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  article: Article,
  form: ThreadForm,
) {
  ensure(actor, 'article.read')
  const text = tidyComment(form.text)
  ensureTalkable(article)
  if (form.mustFix && !mayDemand(article, actor)) throw new Problem('thread.must_fix_not_yours')
  const pair = await findPair(tx, form.pairId)
  const spokenOf = await revisionText(tx, pair.id, form.side, form.revision)
  if (spokenOf === undefined) throw new Problem('form.invalid', { field: 'revision' })
  const range = anchorIn(spokenOf, form)
  const thread: Thread = {
    id: newId(),
    articleId: article.id,
    number: await nextNumber(tx, article.id),
    pairId: pair.id,
    side: form.side,
    revision: form.revision,
    startOffset: range?.start ?? null,
    endOffset: range?.end ?? null,
    quote: range ? spokenOf.slice(range.start, range.end) : '',
    status: 'open',
    mustFix: form.mustFix ? 1 : 0,
    entries: 1,
    openedBy: actor.id,
    createdAt: now,
  }
  await insertThread(tx, thread)
  const colleagues = text.match(/[@＠]/) ? await colleaguesOf(tx) : []
  const mentions = mentionsIn(text, colleagues)
  await insertComment(tx, { threadId: thread.id, number: 1, authorId: actor.id, text, createdAt: now }, mentions)
  await tellPeople(tx, { actor, now }, thread, mentions, colleagues)
  await recordActivity(tx, {
    articleId: article.id,
    actorId: actor.id,
    deed: 'thread.opened',
    details: { number: thread.number },
    createdAt: now,
  })
  return { threadId: thread.id, articleId: article.id, pairId: pair.id }
}
