import type { Db } from '../../db/open.ts'
import { preparedRows } from '../../db/prepared.ts'
import type { Side } from '../pairs/pair.ts'

/** Who wrote the newest text of a pair's side, and when. */
export type Latest = { pairId: string; actorId: string; createdAt: string }

/** The newest revision of one side of every pair; its cost does not grow with the history. */
export async function latestRevisions(db: Db, articleId: string, side: Side): Promise<Map<string, Latest>> {
  const rows = await newestOf[side](db, { articleId })
  return new Map(rows.map((row) => [row.pairId, row]))
}

/** The note that came with the last return or correction; null when the road has led on since. */
export async function standingNote(
  db: Db,
  articleId: string,
): Promise<{ note: string; actorId: string | null; createdAt: string } | null> {
  const [row] = await lastOnRoad(db, { articleId })
  if (!row || (row.deed !== 'article.returned' && row.deed !== 'article.corrected')) return null
  const { note } = JSON.parse(row.details) as { note?: string } // written by recordDeed
  return note ? { note, actorId: row.actorId, createdAt: row.createdAt } : null
}

/** Names by id, for the people that a page speaks of. */
export async function namesOf(db: Db, ids: Iterable<string | null>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await names(db, { ids: wanted })
  return new Map(rows.map((row) => [row.id, row.name]))
}

/**
 * How much was said in each of these articles: it grows with every comment, every deed on a thread, and every suggestion that is
 * made or withdrawn. Where nothing was said it is not in it.
 */
export async function saidIn(db: Db, articleIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await said(db, { ids: articleIds })
  return new Map(rows.map(({ articleId, count }) => [articleId, Number(count)]))
}

const said = preparedRows((db, of: { ids: readonly string[] }) => {
  const threads = db
    .selectFrom('threads')
    .select(({ eb }) => ['articleId', eb('entries', '+', 1).as('count')])
    .where('articleId', 'in', of.ids)
  const suggestions = db
    .selectFrom('suggestions')
    .select(({ eb }) => ['articleId', eb.case().when('withdrawnAt', 'is', null).then(1).else(2).end().as('count')])
    .where('articleId', 'in', of.ids)
  return db
    .selectFrom(threads.unionAll(suggestions).as('each'))
    .select(({ fn }) => ['articleId', fn.sum('count').as('count')])
    .groupBy('articleId')
})

const newestOf = { source: newestRevisions('source'), target: newestRevisions('target') }

function newestRevisions(side: Side) {
  return preparedRows((db, of: { articleId: string }) =>
    db
      .selectFrom('pairs')
      .innerJoin('revisions', (join) =>
        join
          .onRef('revisions.pairId', '=', 'pairs.id')
          .on('revisions.side', '=', side)
          .onRef('revisions.number', '=', side === 'target' ? 'pairs.targetRevision' : 'pairs.sourceRevision'),
      )
      .select(['revisions.pairId', 'revisions.actorId', 'revisions.createdAt'])
      .where('pairs.articleId', '=', of.articleId)
      .where('pairs.presence', '=', 'present')
      .limit(10_000),
  )
}

const ROAD = [
  'article.returned',
  'article.corrected',
  'article.submitted',
  'article.finished',
  'article.approved',
  'article.abandoned',
]

const lastOnRoad = preparedRows((db, of: { articleId: string }) =>
  db
    .selectFrom('activity')
    .select(['deed', 'details', 'actorId', 'createdAt'])
    .where('articleId', '=', of.articleId)
    .where('deed', 'in', ROAD)
    .orderBy('createdAt', 'desc')
    .limit(1),
)

const names = preparedRows((db, of: { ids: readonly string[] }) =>
  db.selectFrom('users').select(['id', 'name']).where('id', 'in', of.ids),
)
