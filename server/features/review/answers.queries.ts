import type { Db, Tx } from '../../db/open.ts'
import type { Schema } from '../../db/schema.ts'
import { undoneAmong } from '../pairs/changes.queries.ts'

export type AnswerRow = Schema['answers']

const MOST = 20_000

/** What was answered to a return, oldest first; without what an undo took back. */
export async function answersTo(db: Db, articleId: string, returned: number): Promise<AnswerRow[]> {
  const rows = await db
    .selectFrom('answers')
    .selectAll()
    .where('articleId', '=', articleId)
    .where('returned', '=', returned)
    .orderBy('change')
    .orderBy('pairId')
    .orderBy('startOffset')
    .limit(MOST)
    .execute()
  const undone = await undoneAmong(db, articleId, [...new Set(rows.map(({ change }) => change))])
  return rows.filter(({ change }) => !undone.has(change))
}

export async function keepAnswers(tx: Tx, rows: readonly AnswerRow[]): Promise<void> {
  for (const row of rows) await tx.insertInto('answers').values(row).execute()
}
