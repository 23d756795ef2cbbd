import type { Context } from '../../context.ts'
import { keepReviewRound } from '../reasons/review-rounds.ts'
import { notify } from '../activity/notify.ts'
import { membersOf } from '../articles/article.ts'
import { nextChange, updateArticle } from '../articles/articles.queries.ts'
import { beginHandOver, freezeVersion, recordDeed } from './hand-over.ts'

/** Every pair is reviewed: the article goes to the editors; a version is frozen. */
export async function finishReview(context: Context, articleId: string): Promise<void> {
  const { write, actor, now } = context
  await write(async (tx) => {
    const { article, pairs } = await beginHandOver(tx, context, articleId, 'finish')
    const change = await nextChange(tx, article, { actorId: actor.id, deed: 'finish', createdAt: now })
    const { number } = await freezeVersion(tx, article, context, { kind: 'reviewed', change, pairs })
    await keepReviewRound(tx, context, article, pairs, change)
    await updateArticle(tx, articleId, { stage: 'approval' })
    await recordDeed(tx, context, articleId, 'article.finished', { version: number })
    await notify(tx, {
      userIds: membersOf(article, 'editor'),
      articleId,
      actorId: actor.id,
      kind: 'finished',
      details: { version: number },
      createdAt: now,
    })
  })
}
