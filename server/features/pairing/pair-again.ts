import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { findArticle, lockArticle } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { authorsOfLatest } from '../pairs/history.queries.ts'
import { keepDeed } from '../pairs/keep-deed.ts'
import { keepLineage, pairsByIds, pairsOfArticle, type PairWrite } from '../pairs/pairs.queries.ts'
import type { Pair } from '../pairs/pair.ts'
import { alignStretches } from './align-stretches.ts'
import type { WorkOptions } from './in-worker.ts'
import { paragraphsOf } from './paragraphs.ts'
import { isSameText, regroupings, stretchesOf } from './stretches.ts'

/**
 * Pairs what follows a place anew. What a person has looked at stays as it is, and divides the rest into stretches that
 * are paired each by itself. The engine runs before the transaction; a text that changed meanwhile refuses with `pair.stale`.
 */
export async function pairAgain(context: Context, articleId: string, fromPairId: string, options: WorkOptions = {}) {
  const { read, write, actor, now, rules } = context
  const seen = await findArticle(read, articleId)
  ensurePen(seen, actor, rules)
  const pairs = await pairsOfArticle(read, articleId)
  const from = pairs.findIndex((pair) => pair.id === fromPairId)
  if (from < 0) throw new Problem('not_found')
  const stretches = stretchesOf(pairs, from)
  const texts = stretches.map((stretch) => ({
    sources: stretch.pairs.flatMap((pair) => paragraphsOf(pair.source)),
    targets: stretch.pairs.flatMap((pair) => paragraphsOf(pair.target)),
  }))
  const made = await alignStretches(texts, options)

  return write(async (tx) => {
    const article = await lockArticle(tx, articleId)
    ensurePen(article, actor, rules)
    if (article.stage !== 'pairing') throw new Problem('deed.not_here', { deed: 'pair-again', stage: article.stage })
    const old = stretches.flatMap((stretch) => stretch.pairs)
    const ids = old.map((pair) => pair.id)
    refuseOther(old, await pairsByIds(tx, ids))
    const sources = await authorsOfLatest(tx, old, 'source')
    const targets = await authorsOfLatest(tx, old, 'target')
    const writes = stretches
      .flatMap((stretch, index) => regroupings(stretch, made[index] ?? []))
      .map(({ from, ...write }): PairWrite & { from: string } => ({
        ...write,
        from,
        origin: 'merge',
        authorId: sources.get(from) ?? actor.id,
        targetAuthorId: targets.get(from) ?? actor.id,
      }))
    if (writes.length === 0) return { articleId, pairId: fromPairId, change: 0 }
    const change = await keepDeed(tx, article, { actor, now }, 'pair-again', writes)
    for (const { before, after, from } of writes) {
      if (!before) await keepLineage(tx, { articleId, change, fromPairId: from, toPairId: after.id })
    }
    return { articleId, pairId: fromPairId, change }
  })
}

/** Is what was read still what stands? */
function refuseOther(read: readonly Pair[], standing: readonly Pair[]): void {
  const now = new Map(standing.map((pair) => [pair.id, pair]))
  if (!read.every((pair) => isSameText(pair, now.get(pair.id)))) throw new Problem('pair.stale', { current: 0 })
}
