import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { lockArticleOfPair } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { authorsOfLatest } from './history.queries.ts'
import { deskOf, keepDeed } from './keep-deed.ts'
import type { Side } from './pair.ts'
import { keepLineage, pairsOfArticle } from './pairs.queries.ts'
import { merged } from './structure.ts'

/** Merges a pair with the next one; answers the change's number and the article. */
export async function mergePairs({ write, actor, now, rules }: Context, pairId: string) {
  return write(async (tx) => {
    const article = await lockArticleOfPair(tx, pairId)
    ensurePen(article, actor, rules)
    const pairs = await pairsOfArticle(tx, article.id)
    const index = pairs.findIndex((pair) => pair.id === pairId)
    const [first, second] = pairs.slice(index, index + 2)
    if (index < 0 || !first) throw new Problem('not_found')
    if (!second) throw new Problem('pair.last')

    const after = merged(first, second, deskOf(article))
    const authorOf = async (side: Side) =>
      (await authorsOfLatest(tx, [first, second], side)).get((first[side] === '' ? second : first).id) ?? actor.id
    const authors = { authorId: await authorOf('source'), targetAuthorId: await authorOf('target') }
    const change = await keepDeed(tx, article, { actor, now }, 'merge', [
      { before: first, after, origin: 'merge', ...authors },
      { before: second, after: { ...second, presence: 'removed' }, origin: 'merge', ...authors },
    ])
    await keepLineage(tx, { articleId: article.id, change, fromPairId: second.id, toPairId: first.id })
    return { articleId: article.id, pairId: first.id, change }
  })
}
