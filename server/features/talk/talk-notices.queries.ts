import type { Db, Tx } from '../../db/open.ts'
import { readDetails } from '../activity/deed-values.ts'
import type { NoticeKind } from '../activity/notify.ts'
import type { Thread } from './thread.ts'

type OfThread = Pick<Thread, 'id' | 'articleId'>

/** The unread notices about a thread: of one kind, or of one person. */
export async function noticesOfThread(db: Db, thread: OfThread, kind: NoticeKind | null, userId?: string) {
  let query = db
    .selectFrom('notices')
    .select(['id', 'userId', 'details'])
    .where('articleId', '=', thread.articleId)
    .where('kind', 'in', kind ? [kind] : ['mentioned', 'replied'])
    .where('readAt', 'is', null)
  if (userId !== undefined) query = query.where('userId', '=', userId)
  const rows = await query.orderBy('id').limit(10_000).execute()
  return rows.filter(({ details }) => readDetails(details).thread === thread.id)
}

/** Whoever has read a thread need not be told of it any more. */
export async function readNoticesOfThread(tx: Tx, thread: OfThread, userId: string, now: string): Promise<void> {
  const ids = (await noticesOfThread(tx, thread, null, userId)).map(({ id }) => id)
  if (ids.length > 0) await tx.updateTable('notices').set({ readAt: now }).where('id', 'in', ids).execute()
}
