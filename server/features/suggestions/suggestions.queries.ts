import { countRows } from '../../db/dialect.ts'
import type { Db, Tx } from '../../db/open.ts'
import { preparedRows } from '../../db/prepared.ts'
import type { Schema } from '../../db/schema.ts'
import type { TextChange } from '../../engines/diff/change-list.ts'
import { Problem } from '../../lib/problem.ts'
import type { Side } from '../pairs/pair.ts'
import type { Suggestion } from './suggestion.ts'

/** More than an article gets; of still more the oldest are left out of lists. */
const MOST = 5_000

/** The suggestion of that id; refuses with `not_found`. */
export async function findSuggestion(db: Db, id: string): Promise<Suggestion> {
  const row = await withBase(db).where('suggestions.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not_found')
  return asSuggestion(row)
}

/** Those of an article, newest first, without what was withdrawn; only one person's when an author is named. */
export async function suggestionsOf(db: Db, articleId: string, authorId?: string): Promise<Suggestion[]> {
  const all = withBase(db).where('suggestions.articleId', '=', articleId)
  const rows =
    authorId === undefined ? all.where('withdrawnAt', 'is', null) : all.where('suggestions.authorId', '=', authorId)
  return (await rows.orderBy('suggestions.number', 'desc').limit(MOST).execute()).map(asSuggestion)
}

/** Those made for some pairs, oldest first, without what was withdrawn. */
export async function suggestionsFor(db: Db, pairIds: readonly string[]): Promise<Suggestion[]> {
  if (pairIds.length === 0) return []
  const rows = withBase(db).where('suggestions.pairId', 'in', pairIds).where('withdrawnAt', 'is', null)
  return (await rows.orderBy('suggestions.number').limit(MOST).execute()).map(asSuggestion)
}

/** Which suggestions an article has, without their texts. */
export async function suggestionMarks(db: Db, articleId: string) {
  return marks(db, { articleId })
}

/** The pairs for which something was ever suggested, withdrawn or not. */
export async function everSuggested(db: Db, articleId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('suggestions')
    .select('pairId')
    .distinct()
    .where('articleId', '=', articleId)
    .limit(MOST)
    .execute()
  return rows.map(({ pairId }) => pairId)
}

/** What somebody has proposed in just these words and not withdrawn; undefined when nothing. */
export async function sameSuggestion(
  db: Db,
  of: { pairId: string; side: Side; revision: number; text: string; authorId: string },
): Promise<{ id: string; number: number } | undefined> {
  return db
    .selectFrom('suggestions')
    .select(['id', 'number'])
    .where('pairId', '=', of.pairId)
    .where('side', '=', of.side)
    .where('revision', '=', of.revision)
    .where('text', '=', of.text)
    .where('authorId', '=', of.authorId)
    .where('withdrawnAt', 'is', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The number of an article's next suggestion; the article must be locked. */
export async function nextSuggestionNumber(tx: Tx, articleId: string): Promise<number> {
  const row = await tx
    .selectFrom('suggestions')
    .select(countRows.as('count')) // none is ever deleted
    .where('articleId', '=', articleId)
    .executeTakeFirstOrThrow()
  return row.count + 1
}

export async function insertSuggestion(tx: Tx, { base: _, changes, ...row }: Suggestion): Promise<void> {
  const kept = { ...row, changes: JSON.stringify(changes), changeCount: changes.length }
  await tx.insertInto('suggestions').values(kept).execute()
}

export async function keepWithdrawal(tx: Tx, id: string, now: string): Promise<void> {
  await tx.updateTable('suggestions').set({ withdrawnAt: now }).where('id', '=', id).execute()
}

const marks = preparedRows((db, of: { articleId: string }) =>
  db
    .selectFrom('suggestions')
    .select(['id', 'pairId', 'authorId', 'changeCount'])
    .where('articleId', '=', of.articleId)
    .where('withdrawnAt', 'is', null)
    .orderBy('number', 'desc')
    .limit(MOST),
)

function withBase(db: Db) {
  return db
    .selectFrom('suggestions')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.pairId', '=', 'suggestions.pairId')
        .onRef('revisions.side', '=', 'suggestions.side')
        .onRef('revisions.number', '=', 'suggestions.revision'),
    )
    .selectAll('suggestions')
    .select('revisions.text as base')
}

function asSuggestion({ changeCount: _, ...row }: Schema['suggestions'] & { base: string }): Suggestion {
  return { ...row, changes: JSON.parse(row.changes) as TextChange[] } // written by insertSuggestion
}
