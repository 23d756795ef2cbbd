import type { Db } from '../../db/open.ts'
import { Problem } from '../../lib/problem.ts'

/** One deed as it was written down, with the names it is told by; `details` is JSON. */
export type ActivityRow = {
  id: string
  deed: string
  details: string
  createdAt: string
  articleId: string | null
  actorName: string | null
  sourceTitle: string | null
  targetTitle: string | null
  slug: string | null
}

export type ActivityPage = { rows: ActivityRow[]; hasOlder: boolean }

/** Lines on a page. */
export const ACTIVITY_LINES = 50

/** The deeds of one article, newest first; `before` is the id of the last line of the page before. */
export async function activityOfArticle(db: Db, articleId: string, before: string): Promise<ActivityPage> {
  return pageOf(await linesBefore(db, before, articleId))
}

/** The deeds of the whole office, newest first. */
export async function activityOfOffice(db: Db, before: string): Promise<ActivityPage> {
  return pageOf(await linesBefore(db, before, null))
}

/** The deeds of one article after one time and up to another, the newest of them; null is no bound. */
export async function activityBetween(
  db: Db,
  articleId: string,
  { after, upTo }: { after: string | null; upTo: string | null },
): Promise<ActivityPage> {
  const rows = await lines(db)
    .where('activity.articleId', '=', articleId)
    .$if(after !== null, (query) => query.where('activity.createdAt', '>', after ?? ''))
    .$if(upTo !== null, (query) => query.where('activity.createdAt', '<=', upTo ?? ''))
    .execute()
  return pageOf(rows)
}

export type ArticleHead = { id: string; sourceTitle: string; targetTitle: string; slug: string }

/** What the head of an article's page shows; `not_found` when there is no such article. */
export async function findArticleHead(db: Db, id: string): Promise<ArticleHead> {
  const head = await db
    .selectFrom('articles')
    .select(['id', 'sourceTitle', 'targetTitle', 'slug'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!head) throw new Problem('not_found')
  return head
}

async function linesBefore(db: Db, before: string, articleId: string | null): Promise<ActivityRow[]> {
  let query = lines(db)
  if (articleId !== null) query = query.where('activity.articleId', '=', articleId)
  if (before !== '') {
    const mark = await findMark(db, before)
    query = query.where((is) =>
      is(is.refTuple('activity.createdAt', 'activity.id'), '<', is.tuple(mark.createdAt, mark.id)),
    )
  }
  return query.execute()
}

/** The newest first, one more than a page shows. */
function lines(db: Db) {
  return db
    .selectFrom('activity')

    .leftJoin('users', 'users.id', 'activity.actorId')
    .leftJoin('articles', 'articles.id', 'activity.articleId')
    .select(['activity.id', 'deed', 'details', 'activity.createdAt', 'activity.articleId', 'users.name as actorName'])
    .select(['sourceTitle', 'targetTitle', 'slug'])
    .orderBy('activity.createdAt', 'desc')
    .orderBy('activity.id', 'desc')
    .limit(ACTIVITY_LINES + 1)
}

/** Rows are never changed or deleted, so a line's place holds for ever. */
async function findMark(db: Db, id: string): Promise<{ id: string; createdAt: string }> {
  const mark = await db.selectFrom('activity').select(['id', 'createdAt']).where('id', '=', id).executeTakeFirst()
  if (!mark) throw new Problem('not_found')
  return mark
}

function pageOf(rows: ActivityRow[]): ActivityPage {
  return { rows: rows.slice(0, ACTIVITY_LINES), hasOlder: rows.length > ACTIVITY_LINES }
}
