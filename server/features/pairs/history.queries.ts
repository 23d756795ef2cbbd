import type { Db } from '../../db/open.ts'
import type { Pair, Side } from './pair.ts'
import type { Revision } from './revision.ts'

/** More revisions than anybody reads of one pair; the page says when there are more. */
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
    .orderBy('change')
    .orderBy('number')
    .limit(MOST_REVISIONS)
    .execute()
  return rows.filter((row) => row.pairId === pairId || row.change < (ancestors.get(row.pairId) ?? 0))
}

/** Author of the newest text of each pair's side. */
export async function authorsOfLatest(db: Db, pairs: readonly Pair[], side: Side): Promise<Map<string, string>> {
  if (pairs.length === 0) return new Map()
  const rows = await db
    .selectFrom('revisions')
    .innerJoin('pairs', 'pairs.id', 'revisions.pairId')
    .select(['revisions.pairId', 'revisions.authorId'])
    .where('revisions.side', '=', side)
    .where('revisions.pairId', 'in', pairs.map((pair) => pair.id))
    .whereRef('revisions.number', '=', side === 'source' ? 'pairs.sourceRevision' : 'pairs.targetRevision')
    .limit(pairs.length)
    .execute()
  return new Map(rows.map((row) => [row.pairId, row.authorId]))
}

/** The pairs that this pair's words came from, each with the change up to which its history belongs here. */
async function ancestorsOf(db: Db, pairId: string): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  let edge = [{ id: pairId, until: Number.MAX_SAFE_INTEGER }]
  while (edge.length > 0) {
    const lineages = await lineagesTo(db, edge.map((each) => each.id))
    edge = lineages.flatMap(({ fromPairId, toPairId, change }) => {
      const until = Math.min(change, edge.find((each) => each.id === toPairId)?.until ?? 0)
      if (fromPairId === pairId || (found.get(fromPairId) ?? 0) >= until) return []
      found.set(fromPairId, until)
      return [{ id: fromPairId, until }]
    })
  }
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

/** The article at a change: its pairs as they stood then, in order. One query for the shape, one for each side's text. */
export async function pairsAtChange(db: Db, articleId: string, change: number): Promise<Pair[]> {
  const standings = await db
    .selectFrom('standings')
    .selectAll()
    .where('articleId', '=', articleId)
    .where((eb) =>
      eb(
        'standings.change',
        '=',
        eb
          .selectFrom('standings as newer')
          .select(({ fn }) => fn.max('newer.change').as('change'))
          .whereRef('newer.pairId', '=', 'standings.pairId')
          .where('newer.change', '<=', change),
      ),
    )
    .where('presence', '=', 'present')
    .orderBy('position')
    .limit(10_000)
    .execute()
  const [sources, targets] = [await textsAt(db, articleId, 'source', change), await textsAt(db, articleId, 'target', change)]
  return standings.map(({ pairId, ...standing }) => {
    const source = sources.get(pairId)
    const target = targets.get(pairId)
    return {
      ...standing,
      id: pairId,
      source: source?.text ?? '',
      target: target?.text ?? '',
      sourceRevision: source?.number ?? 0,
      targetRevision: target?.number ?? 0,
    }
  })
}

async function textsAt(db: Db, articleId: string, side: Side, change: number) {
  const rows = await db
    .selectFrom('revisions')
    .select(['pairId', 'number', 'text'])
    .where('articleId', '=', articleId)
    .where('side', '=', side)
    .where((eb) =>
      eb(
        'revisions.number',
        '=',
        eb
          .selectFrom('revisions as newer')
          .select(({ fn }) => fn.max('newer.number').as('number'))
          .whereRef('newer.pairId', '=', 'revisions.pairId')
          .where('newer.side', '=', side)
          .where('newer.change', '<=', change),
      ),
    )
    .limit(20_000)
    .execute()
  return new Map(rows.map((row) => [row.pairId, row]))
}
