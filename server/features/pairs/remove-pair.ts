import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { lockArticleOfPair } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { keepDeed } from './keep-deed.ts'
import { pairsOfArticle } from './pairs.queries.ts'

/** Takes a pair out of the article; its history stays, and the deed can be undone. */
export async function removePair({ write, actor, now, rules }: Context, pairId: string) {
  return write(async (tx) => {
    const article = await lockArticleOfPair(tx, pairId)
    ensurePen(article, actor, rules)
    const pairs = await pairsOfArticle(tx, article.id)
    const index = pairs.findIndex((pair) => pair.id === pairId)
    const before = pairs[index]
    if (!before) throw new Problem('not_found')
    if (pairs.length === 1) throw new Problem('pair.only')

    const after = { ...before, presence: 'removed' as const }
    const write = { before, after, origin: 'typed' as const, authorId: actor.id }
    const change = await keepDeed(tx, article, { actor, now }, 'remove', [write])
    return { articleId: article.id, pairId: (pairs[index + 1] ?? pairs[index - 1])?.id ?? null, change }
  })
}
