import type { Db, Tx } from '../../db/open.ts'
import { preparedRows } from '../../db/prepared.ts'
import type { Schema } from '../../db/schema.ts'
import { undoneAmong } from '../pairs/changes.queries.ts'
import type { Decided, DecidedByPlace } from './suggestion.ts'

export type DecisionRow = Schema['suggestionDecisions']

const MOST = 50_000

/** The decisions of an article that hold, by suggestion and place: what an undo took back is open again. */
export async function decisionsOf(db: Db, articleId: string): Promise<(suggestionId: string) => DecidedByPlace> {
  const rows = await rowsOf(db, { articleId })
  const undone = await undoneAmong(db, articleId, [...new Set(rows.map(({ change }) => change))])
  const bySuggestion = new Map<string, Map<number, Decided>>()
  for (const row of rows.filter(({ change }) => !undone.has(change))) {
    const places = bySuggestion.get(row.suggestionId) ?? new Map<number, Decided>()
    bySuggestion.set(row.suggestionId, places)
    const { place, change, decision, note, actorId, createdAt } = row
    // a taking that was done again after somebody declined: its words stand in the text
    if (decision === 'declined' && places.has(place)) continue
    places.set(place, { place, change, decision, note, actorId, createdAt })
  }
  return (suggestionId) => bySuggestion.get(suggestionId) ?? NONE
}

export async function keepDecisions(tx: Tx, rows: readonly DecisionRow[]): Promise<void> {
  for (const row of rows) await tx.insertInto('suggestionDecisions').values(row).execute()
}

const NONE: DecidedByPlace = new Map()

const rowsOf = preparedRows((db, of: { articleId: string }) =>
  db
    .selectFrom('suggestionDecisions')
    .selectAll()
    .where('articleId', '=', of.articleId)
    .orderBy('change')
    .orderBy('suggestionId')
    .orderBy('place')
    .limit(MOST),
)
