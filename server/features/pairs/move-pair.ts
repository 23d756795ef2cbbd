import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { lockArticleOfPair } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { keepDeed } from './keep-deed.ts'
import { pairsOfArticle } from './pairs.queries.ts'
import { placeAfter } from './places.ts'

/** Moves a pair one place up or down in its article. */
export async function movePair({ write, actor, now, rules }: Context, pairId: string, direction: 'up' | 'down') {
  return write(async (tx) => {
    const article = await lockArticleOfPair(tx, pairId)
    ensurePen(article, actor, rules)
    const pairs = await pairsOfArticle(tx, article.id)
    const index = pairs.findIndex((pair) => pair.id === pairId)
    const before = pairs[index]
    if (!before) throw new Problem('not_found')
    if (!pairs[index + (direction === 'up' ? -1 : 1)]) throw new Problem('pair.edge')

    const neighbour = direction === 'up' ? pairs[index - 2] : pairs[index + 1]
    const { position, makeRoom } = await placeAfter(tx, article.id, neighbour?.id ?? null, pairId)
    const change = await keepDeed(tx, article, { actor, now }, 'move', [
      ...makeRoom,
      { before, after: { ...before, position }, origin: 'typed', authorId: actor.id },
    ])
    return { articleId: article.id, pairId, change }
  })
}
