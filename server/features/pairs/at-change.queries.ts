import type { Db } from '../../db/open.ts'
import type { Pair, Side } from './pair.ts'

/**
 * The article at a change: its pairs as they stood then, in order; only these pairs when `ids` are given. One query for
 * the shape and one for each side's text, all driven by the pairs, so that the cost hardly grows with the history.
 */
export async function pairsAtChange(
  db: Db,
  articleId: string,
  change: number,
  ids: readonly string[] | null = null,
): Promise<Pair[]> {
  const standings = await standingsAt(db, articleId, change, ids)
  const sources = await textsAt(db, articleId, 'source', change, ids)
  const targets = await textsAt(db, articleId, 'target', change, ids)
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
      change: Math.max(standing.change, source?.change ?? 0, target?.change ?? 0),
    }
  })
}

/** Whose words stood in one side of these pairs at a change, by the pair's id. */
export async function authorsAtChange(db: Db, articleId: string, side: Side, change: number, ids: readonly string[]) {
  const texts = await textsAt(db, articleId, side, change, ids)
  return new Map([...texts.values()].map((row) => [row.pairId, row.authorId]))
}

async function standingsAt(db: Db, articleId: string, change: number, ids: readonly string[] | null) {
  if (ids?.length === 0) return []
  return db
    .selectFrom('pairs')
    .innerJoin('standings', (join) =>
      join.onRef('standings.pairId', '=', 'pairs.id').on(({ eb, selectFrom }) =>
        eb(
          'standings.change',
          '=',
          selectFrom('standings as newest')
            .select(({ fn }) => fn.max('newest.change').as('change'))
            .whereRef('newest.pairId', '=', 'pairs.id')
            .where('newest.change', '<=', change),
        ),
      ),
    )
    .selectAll('standings')
    .where('pairs.articleId', '=', articleId)
    .$if(ids !== null, (query) => query.where('pairs.id', 'in', ids))
    .where('standings.presence', '=', 'present')
    .orderBy('standings.position')
    .orderBy('standings.pairId')
    .limit(10_000)
    .execute()
}

async function textsAt(db: Db, articleId: string, side: Side, change: number, ids: readonly string[] | null) {
  if (ids?.length === 0) return new Map<string, never>()
  const rows = await db
    .selectFrom('pairs')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.pairId', '=', 'pairs.id')
        .on('revisions.side', '=', side)
        .on(({ eb, selectFrom }) =>
          eb(
            'revisions.number',
            '=',
            selectFrom('revisions as newest')
              .select(({ fn }) => fn.max('newest.number').as('number'))
              .whereRef('newest.pairId', '=', 'pairs.id')
              .where('newest.side', '=', side)
              .where('newest.change', '<=', change),
          ),
        ),
    )
    .select(['revisions.pairId', 'revisions.number', 'revisions.text', 'revisions.authorId', 'revisions.change'])
    .where('pairs.articleId', '=', articleId)
    .$if(ids !== null, (query) => query.where('pairs.id', 'in', ids))
    .limit(20_000)
    .execute()
  return new Map(rows.map((row) => [row.pairId, row]))
}
