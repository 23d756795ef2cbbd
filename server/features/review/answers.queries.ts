import type { Db, Tx } from '../../db/open.ts'
import type { Schema } from '../../db/schema.ts'

export type AnswerRow = Schema['answers']

const MOST = 20_000

/** What was answered to a return, oldest first; without what an undo took back. */
export async function answersTo(db: Db, articleId: string, returned: number): Promise<AnswerRow[]> {
  return db
    .selectFrom('answers')
    .selectAll()
    .where('articleId', '=', articleId)
    .where('returned', '=', returned)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('changes')
            .select('changes.number')
            .whereRef('changes.articleId', '=', 'answers.articleId')
            .whereRef('changes.undoes', '=', 'answers.change'),
        ),
      ),
    )
    .orderBy('change')
    .orderBy('pairId')
    .orderBy('startOffset')
    .limit(MOST)
    .execute()
}

export async function keepAnswers(tx: Tx, rows: readonly AnswerRow[]): Promise<void> {
  for (const row of rows) await tx.insertInto('answers').values(row).execute()
}
