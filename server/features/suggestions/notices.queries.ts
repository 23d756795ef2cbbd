import type { Db, Tx } from '../../db/open.ts'
import { readDetails } from '../activity/deed-values.ts'
import type { NoticeKind } from '../activity/notify.ts'

/** The unread notices of a kind about an article: whose they are, and of which suggestion they speak. */
export async function unreadNotices(db: Db, articleId: string, kind: NoticeKind) {
  const rows = await db
    .selectFrom('notices')
    .select(['userId', 'details'])
    .where('articleId', '=', articleId)
    .where('kind', '=', kind)
    .where('readAt', 'is', null)
    .orderBy('id')
    .limit(10_000)
    .execute()
  return rows.map(({ userId, details }) => ({ userId, suggestion: readDetails(details).suggestion }))
}

/** Whoever decides on suggestions of an article has read that there are some. */
export async function readSuggested(tx: Tx, articleId: string, userId: string, now: string): Promise<void> {
  await tx
    .updateTable('notices')
    .set({ readAt: now })
    .where('articleId', '=', articleId)
    .where('userId', '=', userId)
    .where('kind', '=', 'suggested')
    .where('readAt', 'is', null)
    .execute()
}
