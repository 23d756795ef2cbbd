import type { Context } from '../../context.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { settleConfidence } from './pairing.queries.ts'

/** Says that pairs are right as they are: the engine's doubt about them ends. Not a change of the article. */
export async function acceptPairing(
  { write, actor, rules }: Context,
  articleId: string,
  pairIds: readonly string[],
): Promise<void> {
  await write(async (tx) => {
    const article = await lockArticle(tx, articleId)
    ensurePen(article, actor, rules)
    await settleConfidence(tx, articleId, pairIds)
  })
}
