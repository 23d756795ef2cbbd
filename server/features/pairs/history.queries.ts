import type { Db } from '../../db/open.ts'
import type { Pair, Side } from './pair.ts'
import type { Revision } from './revision.ts'

/** More revisions than anybody reads of one pair: of a longer history the oldest ones are left out. */
const MOST_REVISIONS = 2_000

/** One revision's text; undefined when there is no such revision. */
export async function revisionText(db: Db, pairId: string, side: Side, number: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('revisions')
    .select('text')
    .where('pairId', '=', pairId)
    .where('side', '=', side)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.text
}

/** Every revision of a pair's side, oldest first, following the words back through merges and splits. */
export async function revisionsOf(db: Db, pairId: string, side: Side): Promise<Revision[]> {
  const ancestors = await ancestorsOf(db, pairId)
  const rows = await db
    .selectFrom('revisions')
    .selectAll()
    .where('side', '=', side)
    .where('pairId', 'in', [pairId, ...ancestors.keys()])
    .orderBy('change', 'desc')
    .orderBy('pairId', 'desc')
    .limit(MOST_REVISIONS)
    .execute()
  return rows.filter((row) => row.pairId === pairId || row.change < (ancestors.get(row.pairId) ?? 0)).reverse()
}

/** Author of the newest text of each pair's side. */
export async function authorsOfLatest(db: Db, pairs: readonly Pair[], side: Side): Promise<Map<string, string>> {
  if (pairs.length === 0) return new Map()
  const rows = await db
    .selectFrom('revisions')
    .innerJoin('pairs', 'pairs.id', 'revisions.pairId')
    .select(['revisions.pairId', 'revisions.authorId'])
    .where('revisions.side', '=', side)
    .where(
      'revisions.pairId',
      'in',
      pairs.map((pair) => pair.id),
    )
    .whereRef('revisions.number', '=', side === 'source' ? 'pairs.sourceRevision' : 'pairs.targetRevision')
    .limit(pairs.length)
    .execute()
  return new Map(rows.map((row) => [row.pairId, row.authorId]))
}

/** The pairs that this pair's words came from, each with the change up to which its history belongs here. */
async function ancestorsOf(db: Db, pairId: string): Promise<Map<string, number>> {
  const found = new Map([[pairId, Number.MAX_SAFE_INTEGER]])
  let edge = [pairId]
  while (edge.length > 0) {
    const lineages = await lineagesTo(db, edge)
    edge = lineages.flatMap(({ fromPairId, toPairId, change }) => {
      const cameTooLate = change >= (found.get(toPairId) ?? 0) // its words had gone on before these came to it
      if (cameTooLate || (found.get(fromPairId) ?? 0) >= change) return []
      found.set(fromPairId, change)
      return [fromPairId]
    })
  }
  found.delete(pairId)
  return found
}

/** Lineages of deeds that were not undone. */
async function lineagesTo(db: Db, pairIds: readonly string[]) {
  return db
    .selectFrom('lineages')
    .selectAll()
    .where('toPairId', 'in', pairIds)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('changes')
            .select('changes.number')
            .whereRef('changes.articleId', '=', 'lineages.articleId')
            .whereRef('changes.undoes', '=', 'lineages.change'),
        ),
      ),
    )
    .limit(1_000)
    .execute()
}
