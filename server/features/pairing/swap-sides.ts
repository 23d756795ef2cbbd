import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { authorsOfLatest } from '../pairs/history.queries.ts'
import { keepDeed } from '../pairs/keep-deed.ts'
import { pairsOfArticle } from '../pairs/pairs.queries.ts'
import { paragraphsOf, regrouped } from './paragraphs.ts'

/** Puts the Chinese where the English stands and the English where the Chinese does: in one pair, or in all of them. */
export async function swapSides({ write, actor, now, rules }: Context, articleId: string, pairId: string | null) {
  return write(async (tx) => {
    const article = await lockArticle(tx, articleId)
    ensurePen(article, actor, rules)
    if (article.stage !== 'pairing') throw new Problem('deed.not_here', { deed: 'swap', stage: article.stage })
    const pairs = (await pairsOfArticle(tx, articleId)).filter((pair) => pairId === null || pair.id === pairId)
    if (pairs.length === 0) throw new Problem('not_found')
    const sources = await authorsOfLatest(tx, pairs, 'source')
    const targets = await authorsOfLatest(tx, pairs, 'target')
    const writes = pairs.map((before) => {
      const sides = { source: paragraphsOf(before.target), target: paragraphsOf(before.source) }
      return {
        before,
        after: { ...regrouped(before, sides, 'translation'), confidence: before.confidence ?? null },
        origin: 'merge' as const,
        authorId: targets.get(before.id) ?? actor.id,
        targetAuthorId: sources.get(before.id) ?? actor.id,
      }
    })
    const change = await keepDeed(tx, article, { actor, now }, 'swap', writes)
    return { articleId, pairId, change }
  })
}
