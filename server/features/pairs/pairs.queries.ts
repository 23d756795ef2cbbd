import type { Db, Tx } from '../../db/open.ts'
import { preparedInsert, preparedRows } from '../../db/prepared.ts'
import type { Schema } from '../../db/schema.ts'
import { Problem } from '../../lib/problem.ts'
import type { Pair, Side } from './pair.ts'
import type { Origin, Revision } from './revision.ts'

/** An article never has more pairs than this; the import refuses earlier. */
const MOST_PAIRS = 10_000

/** The pairs of an article in order, without the removed ones. */
export async function pairsOfArticle(db: Db, articleId: string): Promise<Pair[]> {
  return pairsInOrder(db, { articleId })
}

/** One pair that is present; refuses with `not_found`. */
export async function findPair(db: Db, id: string): Promise<Pair> {
  const [pair] = await pairById(db, { id })
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
  const revisions = writes.flatMap((write) =>
    revisionsOf(write).map((each) => ({ ...each, change, actorId, createdAt })),
  )
  const touched = new Set([...standings.map(({ after }) => after.id), ...revisions.map(({ pairId }) => pairId)])
  const pairs = writes.filter(({ after }) => touched.has(after.id)).map(({ after }) => ({ ...after, change }))
  await putPairs(tx, pairs.map(filledIn))
  await insertStandings(
    tx,
    standings.map(({ after }) => standing(after, change)),
  )
  await insertRevisions(tx, revisions)
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

const pairById = preparedRows((db, at: { id: string }) => db.selectFrom('pairs').selectAll().where('id', '=', at.id))

const pairsInOrder = preparedRows((db, at: { articleId: string }) =>
  db
    .selectFrom('pairs')
    .selectAll()
    .where('articleId', '=', at.articleId)
    .where('presence', '=', 'present')
    .orderBy('position')
    .orderBy('id') // a pair that comes back may find its place taken
    .limit(MOST_PAIRS),
)

const COLUMNS = ['presence', 'position', 'kind', 'link', 'state', 'source', 'target', 'note'] as const
const NUMBERS = ['sourceRevision', 'targetRevision', 'sourceSeen', 'change', 'confidence'] as const

/** One statement for new pairs and old. */
const putPairs = preparedInsert((db, pairs: readonly Schema['pairs'][]) =>
  db
    .insertInto('pairs')
    .values(pairs)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(({ ref }) =>
          Object.fromEntries([...COLUMNS, ...NUMBERS].map((name) => [name, ref(`excluded.${name}`)])),
        ),
    ),
)

const insertStandings = preparedInsert((db, rows: readonly Schema['standings'][]) =>
  db.insertInto('standings').values(rows),
)
const insertRevisions = preparedInsert((db, rows: readonly Schema['revisions'][]) =>
  db.insertInto('revisions').values(rows),
)

function standsElsewhere(before: Pair, after: Pair): boolean {
  const fields = ['presence', 'position', 'kind', 'link', 'state', 'sourceSeen', 'confidence', 'note'] as const
  const [then, now] = [filledIn(before), filledIn(after)]
  return fields.some((field) => then[field] !== now[field])
}

function filledIn(pair: Pair): Pair & { confidence: number | null; note: string } {
  return { ...pair, confidence: pair.confidence ?? null, note: pair.note ?? '' }
}

function standing(pair: Pair, change: number): Schema['standings'] {
  const { id: pairId, articleId, presence, position, kind, link, state, sourceSeen, confidence, note } = filledIn(pair)
  return { pairId, articleId, change, presence, position, kind, link, state, sourceSeen, confidence, note }
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
    ...(!before || before.sourceRevision !== after.sourceRevision
      ? [row('source', after.sourceRevision, authorId)]
      : []),
    ...(!before || before.targetRevision !== after.targetRevision
      ? [row('target', after.targetRevision, targetAuthorId)]
      : []),
  ]
}
