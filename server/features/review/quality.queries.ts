import type { Db } from '../../db/open.ts'

/** The titles of these articles, by id: the Chinese one, or the English where there is none. */
export async function articleTitles(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'sourceTitle', 'targetTitle'])
    .where('id', 'in', ids)
    .limit(ids.length)
    .execute()
  return new Map(rows.map((row) => [row.id, row.sourceTitle || row.targetTitle]))
}
