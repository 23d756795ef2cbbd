import type { Db, Tx } from '../../db/open.ts'
import type { Language } from '../accounts/user.ts'
import { toldNotices, type NoticeRow } from './inbox.queries.ts'

/** A notice that nobody has been written to about yet, and who it is for. */
export type UnmailedNotice = NoticeRow & { userId: string; email: string; name: string; language: Language }

/** Unread notices that no mail has told of, oldest first, for people who can sign in; none from before a time. */
export async function unmailedNotices(db: Db, since: string): Promise<UnmailedNotice[]> {
  return toldNotices(db)
    .innerJoin('users', 'users.id', 'notices.userId')
    .select(['notices.userId', 'users.email', 'users.name', 'users.language'])
    .where('mailedAt', 'is', null)
    .where('readAt', 'is', null)
    .where('users.status', '=', 'active')
    .where('notices.createdAt', '>', since)
    .orderBy('notices.createdAt')
    .orderBy('notices.id')
    .limit(500)
    .execute()
}

/** Notes that notices are told of by mail; answers those that no other process had noted before. */
export async function markMailed(tx: Tx, ids: readonly string[], now: string): Promise<Set<string>> {
  const rows = await tx
    .updateTable('notices')
    .set({ mailedAt: now })
    .where('id', 'in', ids)
    .where('mailedAt', 'is', null)
    .returning('id')
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** Articles that are neither approved nor put away and are due on one of these days. */
export async function articlesDueOn(db: Db, days: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('articles')
    .select('id')
    .where('stage', '!=', 'approved')
    .where('putAwayAt', 'is', null)
    .where('dueOn', 'in', days)
    .orderBy('dueOn')
    .orderBy('id')
    .limit(1000)
    .execute()
  return rows.map((row) => row.id)
}

/** Who was told since a time that an article is due soon, and when. */
export async function toldDueSoon(db: Db, articleId: string, since: string) {
  return db
    .selectFrom('notices')
    .select(['userId', 'createdAt'])
    .where('articleId', '=', articleId)
    .where('kind', '=', 'due-soon')
    .where('createdAt', '>=', since)
    .orderBy('createdAt')
    .limit(1000)
    .execute()
}
