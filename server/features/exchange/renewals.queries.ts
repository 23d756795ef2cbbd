import type { Db, Tx } from '../../db/open.ts'
import { Problem } from '../../lib/problem.ts'
import type { Planned } from './plan-renewal.ts'

/** Newer files for an article, planned against it as it stood at a change; kept among the imports until it is decided. */
export type Renewal = { articleId: string; change: number } & Planned

/** One's own renewal of this article; another person's is not there. */
export async function findRenewal(db: Db, id: string, userId: string, articleId: string): Promise<Renewal> {
  const row = await db
    .selectFrom('imports')
    .select('content')
    .where('id', '=', id)
    .where('userId', '=', userId)
    .executeTakeFirst()
  const content = row && (JSON.parse(row.content) as { renewal?: Renewal }) // written here or as an import
  if (content?.renewal?.articleId !== articleId) throw new Problem('import.gone')
  return content.renewal
}

export async function insertRenewal(
  tx: Tx,
  row: { id: string; userId: string; createdAt: string },
  renewal: Renewal,
): Promise<void> {
  await tx
    .insertInto('imports')
    .values({ ...row, content: JSON.stringify({ renewal }) })
    .execute()
}

/** Writes another plan into a renewal; never brings back one that is gone. */
export async function replaceRenewal(tx: Tx, id: string, renewal: Renewal): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('imports')
    .set({ content: JSON.stringify({ renewal }) })
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Problem('import.gone')
}
