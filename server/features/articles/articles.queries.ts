import { locked } from '../../db/dialect.ts'
import type { Db, Tx } from '../../db/open.ts'
import { preparedRows, preparedWrite } from '../../db/prepared.ts'
import type { Schema } from '../../db/schema.ts'
import { Problem } from '../../lib/problem.ts'
import type { Article, ArticleRole, Member } from './article.ts'

/** The article with its people; refuses with `not_found`. */
export async function findArticle(db: Db, id: string): Promise<Article> {
  const [row] = await articleById(db, { id })
  if (!row) throw new Problem('not_found')
  return { ...row, people: await peopleOf(db, id) }
}

/** Is there an article of this id? */
export async function isArticle(db: Db, id: string): Promise<boolean> {
  return (await articleById(db, { id })).length > 0
}

/** Takes the article for the rest of the transaction: all writers of one article queue here. */
export async function lockArticle(tx: Tx, id: string): Promise<Article> {
  const [row] = await articleByIdLocked(tx, { id })
  if (!row) throw new Problem('not_found')
  return { ...row, people: await peopleOf(tx, id) }
}

/** Takes the article that a pair belongs to. */
export async function lockArticleOfPair(tx: Tx, pairId: string): Promise<Article> {
  const [row] = await articleOfPairLocked(tx, { pairId })
  if (!row) throw new Problem('not_found')
  return { ...row, people: await peopleOf(tx, row.id) }
}

export type NewChange = { actorId: string; deed: string; undoes?: number; createdAt: string }

/** Counts the article's changes up by one; answers the new number, which every row of this deed carries. */
export async function nextChange(tx: Tx, article: Article, change: NewChange): Promise<number> {
  const number = article.change + 1
  const { actorId, deed, undoes = null, createdAt } = change
  await insertChange(tx, { articleId: article.id, number, actorId, deed, undoes, createdAt })
  await countChange(tx, { id: article.id, number, createdAt })
  return number
}

export async function insertArticle(tx: Tx, article: Article): Promise<void> {
  const { people, ...row } = article
  await tx.insertInto('articles').values(row).execute()
  await tx
    .insertInto('slugs')
    .values({ slug: article.slug, articleId: article.id, createdAt: article.createdAt })
    .execute()
  await putPeople(tx, article.id, people)
}

export async function updateArticle(tx: Tx, id: string, set: Partial<Omit<Article, 'id' | 'people'>>): Promise<void> {
  await tx.updateTable('articles').set(set).where('id', '=', id).execute()
}

/** Replaces the lists of people. */
export async function replacePeople(tx: Tx, articleId: string, people: readonly Member[]): Promise<void> {
  await tx.deleteFrom('articlePeople').where('articleId', '=', articleId).execute()
  await putPeople(tx, articleId, people)
}

export async function addMember(tx: Tx, articleId: string, userId: string, role: ArticleRole): Promise<void> {
  await tx
    .insertInto('articlePeople')
    .values({ articleId, userId, role })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The article that has or had this slug; null when none ever had. */
export async function articleIdOfSlug(db: Db, slug: string): Promise<string | null> {
  const row = await db.selectFrom('slugs').select('articleId').where('slug', '=', slug).executeTakeFirst()
  return row?.articleId ?? null
}

export async function insertSlug(tx: Tx, slug: string, articleId: string, createdAt: string): Promise<void> {
  await tx.insertInto('slugs').values({ slug, articleId, createdAt }).execute()
}

async function peopleOf(db: Db, articleId: string): Promise<Member[]> {
  return people(db, { articleId })
}

const articleById = preparedRows((db, at: { id: string }) =>
  db.selectFrom('articles').selectAll().where('id', '=', at.id),
)

const articleByIdLocked = preparedRows((db, at: { id: string }) =>
  locked(db, db.selectFrom('articles').selectAll().where('id', '=', at.id)),
)

const articleOfPairLocked = preparedRows((db, at: { pairId: string }) =>
  locked(
    db,
    db
      .selectFrom('articles')
      .selectAll()
      .where('id', '=', ({ selectFrom }) =>
        selectFrom('pairs').select('pairs.articleId').where('pairs.id', '=', at.pairId),
      ),
  ),
)

const people = preparedRows((db, at: { articleId: string }) =>
  db
    .selectFrom('articlePeople')
    .select(['userId', 'role'])
    .where('articleId', '=', at.articleId)
    .orderBy('role')
    .orderBy('userId')
    .limit(200),
)

const insertChange = preparedWrite((db, change: Schema['changes']) => db.insertInto('changes').values(change))

const countChange = preparedWrite((db, to: { id: string; number: number; createdAt: string }) =>
  db.updateTable('articles').set({ change: to.number, updatedAt: to.createdAt }).where('id', '=', to.id),
)

async function putPeople(tx: Tx, articleId: string, people: readonly Member[]): Promise<void> {
  if (people.length === 0) return
  await tx
    .insertInto('articlePeople')
    .values(people.map(({ userId, role }) => ({ articleId, userId, role })))
    .execute()
}
