import type { Db, Tx } from '../../db/open.ts'
import type { Schema } from '../../db/schema.ts'
import { Problem } from '../../lib/problem.ts'
import type { Pair, Side } from './pair.ts'
import type { Origin, Revision } from './revision.ts'

/** An article never has more pairs than this; the import refuses earlier. */
const MOST_PAIRS = 10_000

/** The pairs of an article in order, without the removed ones. */
export async function pairsOfArticle(db: Db, articleId: string): Promise<Pair[]> {
  return db
    .selectFrom('pairs')
    .selectAll()
    .where('articleId', '=', articleId)
    .where('presence', '=', 'present')
    .orderBy('position')
    .orderBy('id') // a pair that comes back may find its place taken
    .limit(MOST_PAIRS)
    .execute()
}

/** One pair that is present; refuses with `not_found`. */
export async function findPair(db: Db, id: string): Promise<Pair> {
  const pair = await db.selectFrom('pairs').selectAll().where('id', '=', id).executeTakeFirst()
  if (!pair || pair.presence === 'removed') throw new Problem('not_found')
  return pair
}

/** Pairs by id, removed ones too. */
export async function pairsByIds(db: Db, ids: readonly string[]): Promise<Pair[]> {
  if (ids.length === 0) return []
  return db.selectFrom('pairs').selectAll().where('id', 'in', ids).limit(ids.length).execute()
}

/** What one deed makes of a pair, and whose words a new text is. */
export type PairWrite = {
  before: Pair | null
  after: Pair
  /** Only for texts that differ. */
  origin: Origin
  authorId: string
  targetAuthorId?: string
  reason?: string | null
}

/** Writes what a deed made of pairs, in the pairs themselves and in the history: only what differs from before. */
export async function writePairs(
  tx: Tx,
  writes: readonly PairWrite[],
  deed: { change: number; actorId: string; createdAt: string },
): Promise<void> {
  const { change, actorId, createdAt } = deed
  const standings = writes.filter(({ before, after }) => !before || standsElsewhere(before, after))
  const revisions = writes.flatMap((write) => revisionsOf(write).map((each) => ({ ...each, change, actorId, createdAt })))
  const touched = new Set([...standings.map(({ after }) => after.id), ...revisions.map(({ pairId }) => pairId)])
  const pairs = writes.filter(({ after }) => touched.has(after.id)).map(({ after }) => ({ ...after, change }))
  for (const chunk of chunks(pairs)) await putPairs(tx, chunk)
  for (const chunk of chunks(standings)) {
    await tx.insertInto('standings').values(chunk.map(({ after }) => standing(after, change))).execute()
  }
  for (const chunk of chunks(revisions)) await tx.insertInto('revisions').values(chunk).execute()
}

/** Notes that one pair's words went on in another, so that the history can follow them. */
export async function keepLineage(tx: Tx, lineage: Schema['lineages']): Promise<void> {
  await tx.insertInto('lineages').values(lineage).execute()
}

/** Refuses with `pair.stale` when the texts are not those that the person read. */
export function ensureCurrent(pair: Pair, read: { sourceRevision: number; targetRevision: number }): void {
  if (pair.sourceRevision !== read.sourceRevision || pair.targetRevision !== read.targetRevision) {
    throw new Problem('pair.stale', { current: pair.targetRevision })
  }
}

/** Copies the title pair's texts to the article, for lists and search. */
export async function keepTitles(tx: Tx, articleId: string): Promise<void> {
  const title = await tx
    .selectFrom('pairs')
    .select(['source', 'target'])
    .where('articleId', '=', articleId)
    .where('presence', '=', 'present')
    .where('kind', '=', 'title')
    .orderBy('position')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  await tx
    .updateTable('articles')
    .set({ sourceTitle: title?.source ?? '', targetTitle: title?.target ?? '' })
    .where('id', '=', articleId)
    .execute()
}

/** One statement for many pairs, new and old. */
async function putPairs(tx: Tx, pairs: readonly Pair[]): Promise<void> {
  const columns = ['presence', 'position', 'kind', 'link', 'state', 'source', 'target'] as const
  const numbers = ['sourceRevision', 'targetRevision', 'sourceSeen', 'change'] as const
  await tx
    .insertInto('pairs')
    .values(pairs)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(({ ref }) => Object.fromEntries([...columns, ...numbers].map((name) => [name, ref(`excluded.${name}`)]))),
    )
    .execute()
}

function standsElsewhere(before: Pair, after: Pair): boolean {
  const fields = ['presence', 'position', 'kind', 'link', 'state', 'sourceSeen'] as const
  return fields.some((field) => before[field] !== after[field])
}

function standing(pair: Pair, change: number): Schema['standings'] {
  const { id: pairId, articleId, presence, position, kind, link, state, sourceSeen } = pair
  return { pairId, articleId, change, presence, position, kind, link, state, sourceSeen }
}

/** A new pair starts with both sides, so that every pair's revision 1 is the text as it came in. */
function revisionsOf(write: PairWrite): Omit<Revision & { articleId: string }, 'change' | 'actorId' | 'createdAt'>[] {
  const { before, after, origin, authorId, targetAuthorId = authorId, reason = null } = write
  const row = (side: Side, number: number, author: string) => ({
    pairId: after.id,
    articleId: after.articleId,
    side,
    number,
    text: after[side],
    authorId: author,
    origin,
    reason,
  })
  return [
    ...(!before || before.sourceRevision !== after.sourceRevision ? [row('source', after.sourceRevision, authorId)] : []),
    ...(!before || before.targetRevision !== after.targetRevision ? [row('target', after.targetRevision, targetAuthorId)] : []),
  ]
}

/** Rows in portions, since a statement takes a limited number of values. */
function chunks<Row>(rows: readonly Row[], size = 500): Row[][] {
  const portions: Row[][] = []
  for (let start = 0; start < rows.length; start += size) portions.push(rows.slice(start, start + size))
  return portions
}
