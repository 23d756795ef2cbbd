import type { Db } from '../../db/open.ts'

/** As many as the desk has room for; the inbox has all. */
const MOST_WAITING = 5

/** Where somebody is spoken to and has not looked yet, newest first. */
export async function waitingMentions(db: Db, userId: string) {
  return db
    .selectFrom('notices')
    .innerJoin('articles', 'articles.id', 'notices.articleId')
    .leftJoin('users', 'users.id', 'notices.actorId')
    .select(['notices.id', 'notices.createdAt as at', 'users.name as by', 'sourceTitle', 'targetTitle', 'slug'])
    .where('notices.userId', '=', userId)
    .where('notices.kind', '=', 'mentioned')
    .where('notices.readAt', 'is', null)
    .orderBy('notices.createdAt', 'desc')
    .orderBy('notices.id')
    .limit(MOST_WAITING)
    .execute()
}
