import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { deskOf, keepDeed } from './keep-deed.ts'
import { isOpen, reviseTarget, type Pair } from './pair.ts'
import { pairsOfArticle } from './pairs.queries.ts'

/** A pair as it was shown to whoever chose it, both sides by their revisions. */
export type Chosen = { pairId: string; source: number; target: number }

/**
 * Confirms every open pair that has English or is left out on purpose, or those of them that were chosen, by the rule that
 * confirms one; answers how many, and change 0 when it was none. Refuses when a chosen one is no longer as it was shown.
 */
export async function confirmAll(
  { write, actor, now, rules }: Context,
  articleId: string,
  chosen: readonly Chosen[] | null = null,
) {
  return write(async (tx) => {
    const article = await lockArticle(tx, articleId)
    ensurePen(article, actor, rules, 'text')
    const desk = deskOf(article)
    const pairs = among(await pairsOfArticle(tx, articleId), chosen)
    const open = pairs.filter((pair) => isOpen(pair, desk) && (pair.target !== '' || pair.link === 'omitted'))
    const writes = open.map((before) => {
      const after = reviseTarget(before, before.target, before.targetRevision, desk, 'confirm')
      return { before, after, origin: 'typed' as const, authorId: actor.id }
    })
    if (writes.length === 0) return { articleId, confirmed: 0, change: 0 }
    const change = await keepDeed(tx, article, { actor, now }, 'confirm-all', writes)
    return { articleId, confirmed: writes.length, change }
  })
}

function among(pairs: readonly Pair[], chosen: readonly Chosen[] | null): readonly Pair[] {
  if (chosen === null) return pairs
  const wanted = new Map(chosen.map((each) => [each.pairId, each]))
  const found = pairs.filter(({ id, sourceRevision, targetRevision }) => {
    const shown = wanted.get(id)
    return shown?.source === sourceRevision && shown.target === targetRevision
  })
  if (found.length < wanted.size) throw new Problem('pair.stale')
  return found
}
