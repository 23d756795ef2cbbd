import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { ensure } from '../../policy/can.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { keepLook } from './looks.queries.ts'

/** Keeps that the person has seen the article up to a change of it; what came after the page was drawn stays news. */
export async function lookOver({ write, actor, now }: Context, articleId: string, change: number): Promise<void> {
  ensure(actor, 'article.read')
  await write(async (tx) => {
    const article = await findArticle(tx, articleId)
    if (change > article.change) throw new Problem('form.invalid', { field: 'change' })
    await keepLook(tx, { articleId, userId: actor.id, change, lookedAt: now })
  })
}
