import { countRows } from '../../db/dialect.ts'
import type { Db, Tx } from '../../db/open.ts'
import type { Edition, Layout, PrintedPage } from './edition.ts'

/** Every edition of an article, the oldest first. */
export async function editionsOf(db: Db, articleId: string): Promise<Edition[]> {
  return db
    .selectFrom('editions')
    .selectAll()
    .where('articleId', '=', articleId)
    .orderBy('number')
    .limit(1000)
    .execute()
}

export async function insertEdition(tx: Tx, edition: Edition, pages: readonly PrintedPage[]): Promise<void> {
  await tx.insertInto('editions').values(edition).execute()
  await tx
    .insertInto('editionPages')
    .values(pages.map((page) => rowOf(edition, page)))
    .execute()
}

/** Puts newly drawn pages in the place of an edition's pages. */
export async function replacePages(tx: Tx, edition: Edition, pages: readonly PrintedPage[]): Promise<void> {
  await tx
    .deleteFrom('editionPages')
    .where('articleId', '=', edition.articleId)
    .where('edition', '=', edition.number)
    .execute()
  await tx
    .insertInto('editionPages')
    .values(pages.map((page) => rowOf(edition, page)))
    .execute()
}

/** The stored page of an edition in one layout. */
export async function pageOfEdition(db: Db, articleId: string, edition: number, layout: Layout) {
  return db
    .selectFrom('editionPages')
    .select(['html', 'hash'])
    .where('articleId', '=', articleId)
    .where('edition', '=', edition)
    .where('layout', '=', layout)
    .executeTakeFirst()
}

export async function pagesOfArticle(db: Db, articleId: string) {
  return db
    .selectFrom('editionPages')
    .selectAll()
    .where('articleId', '=', articleId)
    .orderBy('edition')
    .orderBy('layout')
    .limit(4000)
    .execute()
}

export type PublicArticle = {
  id: string
  slug: string
  firstPublishedAt: string
  publishedAt: string
  /** Whether the text is another than that of the first edition. */
  isCorrected: boolean
  /** The canonical text of the version that is public. */
  canonical: string
}

/** What readers can see, the newest first publication first. */
export async function publicArticles(db: Db, page: { limit: number; offset: number }): Promise<PublicArticle[]> {
  const rows = await db
    .selectFrom('articles')
    .innerJoin('editions as first', (join) =>
      join.onRef('first.articleId', '=', 'articles.id').on('first.number', '=', 1),
    )
    .innerJoin('editions as current', (join) =>
      join.onRef('current.articleId', '=', 'articles.id').on((is) =>
        is(
          'current.number',
          '=',
          is
            .selectFrom('editions')
            .select(({ fn }) => fn.max('editions.number').as('number'))
            .whereRef('editions.articleId', '=', 'articles.id'),
        ),
      ),
    )
    .innerJoin('versions', (join) =>
      join.onRef('versions.articleId', '=', 'articles.id').onRef('versions.number', '=', 'current.version'),
    )
    .select([
      'articles.id',
      'articles.slug',
      'first.publishedAt as firstPublishedAt',
      'current.publishedAt',
      'first.version as firstVersion',
      'current.version as currentVersion',
      'versions.canonical',
    ])
    .where('articles.publicStatus', '=', 'public')
    .orderBy('first.publishedAt', 'desc')
    .orderBy('articles.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return rows.map(({ firstVersion, currentVersion, ...row }) => ({
    ...row,
    isCorrected: firstVersion !== currentVersion,
  }))
}

export async function countPublicArticles(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('articles')
    .select(countRows.as('count'))
    .where('publicStatus', '=', 'public')
    .executeTakeFirstOrThrow()
  return count
}

/** Articles that readers see now, by id. */
export async function publicArticleIds(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('articles')
    .select('id')
    .where('publicStatus', '=', 'public')
    .orderBy('id')
    .limit(1_000_000)
    .execute()
  return rows.map((row) => row.id)
}

/** The next ids of all articles, in their order. */
export async function articleIdsAfter(db: Db, id: string): Promise<string[]> {
  const rows = await db.selectFrom('articles').select('id').where('id', '>', id).orderBy('id').limit(500).execute()
  return rows.map((row) => row.id)
}

/** The note and time of the latest withdrawal, out of the record of deeds. */
export async function latestWithdrawal(db: Db, articleId: string): Promise<{ at: string; note: string } | null> {
  const row = await db
    .selectFrom('activity')
    .select(['details', 'createdAt'])
    .where('articleId', '=', articleId)
    .where('deed', '=', 'article.withdrawn')
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const details = JSON.parse(row.details) as { note?: string } // written by `withdrawArticle`
  return { at: row.createdAt, note: details.note ?? '' }
}

function rowOf({ articleId, number }: Edition, { layout, html, hash }: PrintedPage) {
  return { articleId, edition: number, layout, html, hash }
}

/** Has this version an edition already, or a time set for one? */
export async function isPublishedOrScheduled(db: Db, articleId: string, version: number): Promise<boolean> {
  const edition = await db
    .selectFrom('editions')
    .select('number')
    .where('articleId', '=', articleId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (edition) return true
  const scheduled = await db
    .selectFrom('scheduledEditions')
    .select('id')
    .where('articleId', '=', articleId)
    .where('version', '=', version)
    .where('status', '=', 'waiting')
    .executeTakeFirst()
  return scheduled !== undefined
}
