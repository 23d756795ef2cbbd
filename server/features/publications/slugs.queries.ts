import type { Db, Tx } from '../../db/open.ts'

/** An address that an article has or had, with where the article stands now. */
export type SlugOwner = { articleId: string; slug: string; publicStatus: 'none' | 'public' | 'withdrawn' }

/** Whose slug that is or was; `slug` is the one that the article has now. */
export async function ownerOfSlug(db: Db, slug: string): Promise<SlugOwner | undefined> {
  return db
    .selectFrom('slugs')
    .innerJoin('articles', 'articles.id', 'slugs.articleId')
    .select(['articles.id as articleId', 'articles.slug', 'articles.publicStatus'])
    .where('slugs.slug', '=', slug)
    .executeTakeFirst()
}

/** When the article took this slug; a slug that was taken before an edition came out was public with it. */
export async function slugTakenAt(db: Db, slug: string): Promise<string | undefined> {
  return (await db.selectFrom('slugs').select('createdAt').where('slug', '=', slug).executeTakeFirst())?.createdAt
}

/** Frees a slug that no reader ever saw. */
export async function dropSlug(tx: Tx, slug: string): Promise<void> {
  await tx.deleteFrom('slugs').where('slug', '=', slug).execute()
}
