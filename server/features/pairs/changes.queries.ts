import type { Db } from '../../db/open.ts'
import { Problem } from '../../lib/problem.ts'
import type { Revision } from './revision.ts'

export async function findChange(db: Db, articleId: string, number: number) {
  const change = await db
    .selectFrom('changes')
    .selectAll()
    .where('articleId', '=', articleId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!change) throw new Problem('not_found')
  return change
}

export async function isUndone(db: Db, articleId: string, number: number): Promise<boolean> {
  const undo = await db
    .selectFrom('changes')
    .select('number')
    .where('articleId', '=', articleId)
    .where('undoes', '=', number)
    .executeTakeFirst()
  return undo !== undefined
}

/** Whether a deed is what an adopter made of a suggestion that the deed right before it took by hand: no decision is its own. */
export async function isUponByHand(db: Db, change: { articleId: string; number: number; deed: string }) {
  if (change.deed !== 'suggestion') return false
  const decision = await db
    .selectFrom('suggestionDecisions')
    .select('place')
    .where('articleId', '=', change.articleId)
    .where('change', '=', change.number)
    .limit(1)
    .executeTakeFirst()
  return decision === undefined
}

/** The changes that brought some of these texts back by taking another change back. */
export async function undosAmong(
  db: Db,
  articleId: string,
  revisions: readonly Revision[],
): Promise<ReadonlySet<number>> {
  const restored = revisions.filter(({ origin }) => origin === 'restore')
  if (restored.length === 0) return new Set()
  const numbers = [...new Set(restored.map(({ change }) => change))]
  const rows = await db
    .selectFrom('changes')
    .select('number')
    .where('articleId', '=', articleId)
    .where('undoes', 'is not', null)
    .where('number', 'in', numbers)
    .limit(numbers.length)
    .execute()
  return new Set(rows.map((row) => row.number))
}

/** The ids of the pairs whose text or shape a change touched. */
export async function pairsTouchedBy(db: Db, articleId: string, number: number): Promise<string[]> {
  const of = (table: 'standings' | 'revisions') =>
    db.selectFrom(table).select('pairId').where('articleId', '=', articleId).where('change', '=', number)
  const rows = await of('standings').union(of('revisions')).limit(10_000).execute()
  return rows.map((row) => row.pairId)
}

export async function lineagesOfChange(db: Db, articleId: string, change: number) {
  return db
    .selectFrom('lineages')
    .selectAll()
    .where('articleId', '=', articleId)
    .where('change', '=', change)
    .limit(1_000)
    .execute()
}

/** Which of these changes were taken back; an undo that was itself undone took nothing back. */
export async function undoneAmong(db: Db, articleId: string, numbers: readonly number[]): Promise<ReadonlySet<number>> {
  if (numbers.length === 0) return new Set()
  const undos = await db
    .selectFrom('changes')
    .select(['number', 'undoes'])
    .where('articleId', '=', articleId)
    .where('undoes', 'in', numbers)
    .orderBy('number')
    .limit(50_000)
    .execute()
  const idle = await undoneAmong(
    db,
    articleId,
    undos.map(({ number }) => number),
  )
  return new Set(undos.flatMap(({ number, undoes }) => (undoes === null || idle.has(number) ? [] : [undoes])))
}
