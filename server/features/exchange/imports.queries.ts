import type { Db, Tx } from '../../db/open.ts'
import { Problem } from '../../lib/problem.ts'
import type { Incoming } from './incoming.ts'

export type Import = { id: string; userId: string; content: Incoming; createdAt: string }

/** One's own import; another person's is not there. */
export async function findImport(db: Db, id: string, userId: string): Promise<Import> {
  const row = await db
    .selectFrom('imports')
    .selectAll()
    .where('id', '=', id)
    .where('userId', '=', userId)
    .executeTakeFirst()
  if (!row) throw new Problem('import.gone')
  return { ...row, content: JSON.parse(row.content) as Incoming } // written by keepImport alone
}

export async function keepImport(tx: Tx, { content, ...row }: Import): Promise<void> {
  const text = JSON.stringify(content)
  await tx
    .insertInto('imports')
    .values({ ...row, content: text })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ content: text }))
    .execute()
}

export async function deleteImport(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('imports').where('id', '=', id).execute()
}
