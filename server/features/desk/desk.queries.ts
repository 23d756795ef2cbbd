import { sql } from 'kysely'
import { contains, countRows } from '../../db/dialect.ts'
import type { Db } from '../../db/open.ts'
import type { ArticleRole, Stage } from '../articles/article.ts'
import type { PairState } from '../pairs/pair.ts'

export const FILTERS = ['open', 'mine', 'overdue', 'unpublished', 'public', 'put-away'] as const
export type Filter = (typeof FILTERS)[number]

export type Asked = {
  filter: Filter | null
  stage: Stage | null
  words: string
  page: number
  userId: string
  today: string
}
export type Row = Awaited<ReturnType<typeof articlesAsked>>[number]

export const PAGE_SIZE = 30

/** One page of articles by what was asked for, the last touched first. */
export async function articlesAsked(db: Db, asked: Asked) {
  return matching(db, asked)
    .selectAll('articles')
    .orderBy('articles.updatedAt', 'desc')
    .orderBy('articles.id')
    .limit(PAGE_SIZE)
    .offset((asked.page - 1) * PAGE_SIZE)
    .execute()
}

export async function countAsked(db: Db, asked: Asked): Promise<number> {
  const { count } = await matching(db, asked).select(countRows.as('count')).executeTakeFirstOrThrow()
  return count
}

/** Articles at these stages that have this person on this list: their turn. */
export async function waitingFor(db: Db, userId: string, role: ArticleRole, stages: readonly Stage[]) {
  return db
    .selectFrom('articles')
    .innerJoin('articlePeople', 'articlePeople.articleId', 'articles.id')
    .selectAll('articles')
    .where('articlePeople.userId', '=', userId)
    .where('articlePeople.role', '=', role)
    .where('articles.stage', 'in', stages)
    .where('articles.putAwayAt', 'is', null)
    .orderBy(sql`coalesce(articles.due_on, '9999')`)
    .orderBy('articles.updatedAt')
    .limit(100)
    .execute()
}

/** Articles that nobody has taken yet in this role. */
export async function unclaimed(db: Db, role: ArticleRole, stages: readonly Stage[]) {
  return db
    .selectFrom('articles')
    .selectAll()
    .where('stage', 'in', stages)
    .where('putAwayAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('articlePeople')
            .select('userId')
            .whereRef('articlePeople.articleId', '=', 'articles.id')
            .where('articlePeople.role', '=', role),
        ),
      ),
    )
    .orderBy('updatedAt')
    .limit(50)
    .execute()
}

/** How many pairs of each article stand in each state. */
export async function progressOf(
  db: Db,
  articleIds: readonly string[],
): Promise<Map<string, Partial<Record<PairState, number>>>> {
  const progress = new Map<string, Partial<Record<PairState, number>>>()
  if (articleIds.length === 0) return progress
  const rows = await db
    .selectFrom('pairs')
    .select(['articleId', 'state', countRows.as('count')])
    .where('articleId', 'in', articleIds)
    .where('presence', '=', 'present')
    .groupBy(['articleId', 'state'])
    .limit(articleIds.length * 5)
    .execute()
  for (const { articleId, state, count } of rows)
    progress.set(articleId, { ...progress.get(articleId), [state]: count })
  return progress
}

/** The names on each article's lists. */
export async function peopleOf(
  db: Db,
  articleIds: readonly string[],
): Promise<{ articleId: string; role: ArticleRole; name: string }[]> {
  if (articleIds.length === 0) return []
  return db
    .selectFrom('articlePeople')
    .innerJoin('users', 'users.id', 'articlePeople.userId')
    .select(['articlePeople.articleId', 'articlePeople.role', 'users.name'])
    .where('articlePeople.articleId', 'in', articleIds)
    .orderBy('users.name')
    .limit(articleIds.length * 60)
    .execute()
}

/** The newest note of a return among these articles, by article. */
export async function returnNotes(db: Db, articleIds: readonly string[]): Promise<Map<string, string>> {
  if (articleIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('activity')
    .select(['articleId', 'deed', 'details'])
    .where('articleId', 'in', articleIds)
    .where('deed', 'in', [
      'article.returned',
      'article.submitted',
      'article.finished',
      'article.approved',
      'article.corrected',
    ])
    .orderBy('createdAt')
    .limit(articleIds.length * 200)
    .execute()
  const notes = new Map<string, string>()
  for (const { articleId, deed, details } of rows) {
    if (articleId === null) continue
    const { note = '' } = JSON.parse(details) as { note?: string } // written by recordActivity
    if (deed === 'article.returned' || deed === 'article.corrected') notes.set(articleId, note)
    else notes.delete(articleId)
  }
  return notes
}

function matching(db: Db, { filter, stage, words, userId, today }: Asked) {
  return db
    .selectFrom('articles')
    .where('articles.putAwayAt', filter === 'put-away' ? 'is not' : 'is', null)
    .$if(filter === 'open', (query) => query.where('articles.stage', '!=', 'approved'))
    .$if(filter === 'unpublished', (query) =>
      query.where('articles.stage', '=', 'approved').where('articles.publicStatus', '!=', 'public'),
    )
    .$if(filter === 'public', (query) => query.where('articles.publicStatus', '=', 'public'))
    .$if(filter === 'overdue', (query) =>
      query.where('articles.stage', '!=', 'approved').where('articles.dueOn', '<', today),
    )
    .$if(filter === 'mine', (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('articlePeople')
            .select('userId')
            .whereRef('articlePeople.articleId', '=', 'articles.id')
            .where('articlePeople.userId', '=', userId),
        ),
      ),
    )
    .$if(stage !== null, (query) => query.where('articles.stage', '=', stage ?? 'pairing'))
    .$if(words !== '', (query) =>
      query.where((eb) =>
        eb.or([
          contains(eb.ref('articles.sourceTitle'), words),
          contains(eb.ref('articles.targetTitle'), words),
          contains(eb.ref('articles.slug'), words),
        ]),
      ),
    )
}
