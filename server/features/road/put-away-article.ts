import type { Context } from '../../context.ts'
import { lockArticle, updateArticle } from '../articles/articles.queries.ts'
import { ensureDeed } from './deeds.ts'
import { recordDeed } from './hand-over.ts'

/** Takes an article off the desk without deleting anything. */
export async function putAwayArticle(context: Context, articleId: string): Promise<void> {
  await context.write(async (tx) => {
    ensureDeed(await lockArticle(tx, articleId), context.actor, 'put-away')
    await updateArticle(tx, articleId, { putAwayAt: context.now })
    await recordDeed(tx, context, articleId, 'article.put_away')
  })
}

/** Brings an article that was put away back to the desk, at the stage it had. */
export async function bringBackArticle(context: Context, articleId: string): Promise<void> {
  await context.write(async (tx) => {
    ensureDeed(await lockArticle(tx, articleId), context.actor, 'bring-back')
    await updateArticle(tx, articleId, { putAwayAt: null, updatedAt: context.now })
    await recordDeed(tx, context, articleId, 'article.brought_back')
  })
}
