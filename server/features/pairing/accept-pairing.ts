import type { Context } from '../../context.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { keepDeed } from '../pairs/keep-deed.ts'
import { pairsByIds } from '../pairs/pairs.queries.ts'

/** Says that pairs are right as they are: the engine's doubt about them ends. Answers change 0 when there was none. */
export async function acceptPairing(
  { write, actor, now, rules }: Context,
  articleId: string,
  pairIds: readonly string[],
) {
  return write(async (tx) => {
    const article = await lockArticle(tx, articleId)
    ensurePen(article, actor, rules)
    const pairs = await pairsByIds(tx, pairIds)
    const writes = pairs
      .filter((pair) => pair.articleId === articleId && pair.presence === 'present')
      .filter((pair) => typeof pair.confidence === 'number')
      .map((before) => ({
        before,
        after: { ...before, confidence: null },
        origin: 'typed' as const,
        authorId: actor.id,
      }))
    const change = writes.length === 0 ? 0 : await keepDeed(tx, article, { actor, now }, 'accept', writes)
    return { articleId, accepted: writes.length, change }
  })
}
