import type { Db } from '../../db/open.ts'

/** The pairs that were touched after a change, removed ones too, in order. */
export async function touchedSince(db: Db, articleId: string, change: number): Promise<string[]> {
  const rows = await db
    .selectFrom('pairs')
    .select('id')
    .where('articleId', '=', articleId)
    .where('change', '>', change)
    .orderBy('position')
    .orderBy('id')
    .limit(10_000)
    .execute()
  return rows.map(({ id }) => id)
}
