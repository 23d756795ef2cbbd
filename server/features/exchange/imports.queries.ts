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
  const content = JSON.parse(row.content) as Incoming // written here, or as work that is under way
  if (!('pairs' in content)) throw new Problem('import.gone')
  return { ...row, content }
}

export async function insertImport(tx: Tx, { content, ...row }: Import): Promise<void> {
  await tx
    .insertInto('imports')
    .values({ ...row, content: JSON.stringify(content) })
    .execute()
}

/** Writes other content into an import; never brings back one that is gone. */
export async function replaceImport(tx: Tx, id: string, content: Incoming): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('imports')
    .set({ content: JSON.stringify(content) })
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Problem('import.gone')
}

export async function deleteImport(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('imports').where('id', '=', id).execute()
}

/** Drops an import that becomes an article; of two at once, the second finds it gone. */
export async function useUpImport(tx: Tx, id: string, userId: string): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('imports')
    .where('id', '=', id)
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) throw new Problem('import.gone')
}
