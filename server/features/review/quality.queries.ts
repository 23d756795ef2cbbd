import type { Db } from '../../db/open.ts'

export type Title = { text: string; lang: 'zh-Hans' | 'en' }

/** The titles of these articles, by id, with their language: the Chinese one, or the English where there is none. */
export async function articleTitles(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Title>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'sourceTitle', 'targetTitle'])
    .where('id', 'in', ids)
    .limit(ids.length)
    .execute()
  return new Map(rows.map((row) => [row.id, titleIn(row)]))
}

function titleIn({ sourceTitle, targetTitle }: { sourceTitle: string; targetTitle: string }): Title {
  return sourceTitle ? { text: sourceTitle, lang: 'zh-Hans' } : { text: targetTitle, lang: 'en' }
}
