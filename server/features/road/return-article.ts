import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { keepReviewRound } from '../reasons/review-rounds.ts'
import { notify } from '../activity/notify.ts'
import { membersOf } from '../articles/article.ts'
import { nextChange, updateArticle } from '../articles/articles.queries.ts'
import { RETURNS } from './deeds.ts'
import { beginHandOver, freezeVersion, recordDeed } from './hand-over.ts'

export type ReturnForm = { articleId: string; to: 'translation' | 'review'; note: string }

/** Sends the article back with a note: a reviewer to translation, an editor to review or translation. */
export async function returnArticle(context: Context, { articleId, to, note }: ReturnForm): Promise<void> {
  const { write, actor, now } = context
  await write(async (tx) => {
    const { article, pairs } = await beginHandOver(tx, context, articleId, 'return', note)
    if (!RETURNS[article.stage]?.to.includes(to))
      throw new Problem('deed.not_here', { deed: 'return', stage: article.stage })
    const change = await nextChange(tx, article, { actorId: actor.id, deed: 'return', createdAt: now })
    const { number } = await freezeVersion(tx, article, context, { kind: 'returned', change, pairs })
    if (article.stage === 'review') await keepReviewRound(tx, context, article, pairs, change)
    await updateArticle(tx, articleId, { stage: to })
    await recordDeed(tx, context, articleId, 'article.returned', { version: number, to, note: note.trim() })
    await notify(tx, {
      userIds: membersOf(article, to === 'review' ? 'reviewer' : 'translator'),
      articleId,
      actorId: actor.id,
      kind: 'returned',
      details: { note: note.trim() },
      createdAt: now,
    })
  })
}
