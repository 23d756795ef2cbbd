import type { Tx } from '../../db/open.ts'
import { authorsAtChange, pairsAtChange } from './at-change.queries.ts'
import type { Pair, Side } from './pair.ts'
import { pairsByIds, type PairWrite } from './pairs.queries.ts'

/**
 * The writes that make these pairs stand again as at a change, as `restore` revisions by their authors of then. Pairs
 * that were not there then are removed. With `all`, pairs removed since come back as well.
 */
export async function writesBackTo(
  tx: Tx,
  articleId: string,
  change: number,
  pairs: readonly Pair[],
  all = true,
): Promise<PairWrite[]> {
  const given = new Set(pairs.map((pair) => pair.id))
  const earlier = await pairsAtChange(tx, articleId, change, all ? null : [...given])
  const gone = all
    ? await pairsByIds(
        tx,
        earlier.map((pair) => pair.id).filter((id) => !given.has(id)),
      )
    : []
  const standing = [...pairs, ...gone]
  const then = new Map(earlier.map((pair) => [pair.id, pair]))
  const authorsOf = (side: Side) => {
    const other = standing.filter((now) => then.has(now.id) && then.get(now.id)?.[side] !== now[side])
    return authorsAtChange(
      tx,
      articleId,
      side,
      change,
      other.map((pair) => pair.id),
    )
  }
  const [sources, targets] = [await authorsOf('source'), await authorsOf('target')]
  return standing.map((before) => ({
    before,
    after: asItStood(before, then.get(before.id)),
    origin: 'restore',
    authorId: sources.get(before.id) ?? '', // no author where no text is written
    targetAuthorId: targets.get(before.id) ?? '',
  }))
}

function asItStood(now: Pair, then: Pair | undefined): Pair {
  if (!then) return { ...now, presence: 'removed' }
  const sourceRevision = now.sourceRevision + (now.source === then.source ? 0 : 1)
  const targetRevision = now.targetRevision + (now.target === then.target ? 0 : 1)
  const wasCurrent = then.sourceSeen === then.sourceRevision
  const sourceSeen = wasCurrent ? sourceRevision : then.sourceSeen
  return { ...then, sourceRevision, targetRevision, sourceSeen }
}
