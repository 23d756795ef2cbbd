import { countRows } from '../../db/dialect.ts'
import type { Db, Tx } from '../../db/open.ts'
import { preparedRows } from '../../db/prepared.ts'
import { Problem } from '../../lib/problem.ts'

/** A notice with the names it is told by; `details` is JSON. */
export type NoticeRow = {
  id: string
  kind: string
  details: string
  createdAt: string
  readAt: string | null
  articleId: string | null
  actorName: string | null
  sourceTitle: string | null
  targetTitle: string | null
  slug: string | null
}

/** Where a page of the inbox ended: the unread come first, so the part is said too. */
export type InboxMark = { part: 'unread' | 'read'; id: string }
export type InboxPage = { rows: NoticeRow[]; hasOlder: boolean }

/** Notices on a page. */
export const INBOX_LINES = 30

/** A page of somebody's inbox: the unread, newest first, then the read. */
export async function inboxOf(db: Db, userId: string, after: InboxMark | null): Promise<InboxPage> {
  const most = INBOX_LINES + 1
  const unread = after?.part === 'read' ? [] : await partOf(db, userId, 'unread', after?.id ?? null, most)
  const idOfRead = after?.part === 'read' ? after.id : null
  const read = unread.length === most ? [] : await partOf(db, userId, 'read', idOfRead, most - unread.length)
  const rows = [...unread, ...read]
  return { rows: rows.slice(0, INBOX_LINES), hasOlder: rows.length === most }
}

/** How many notices somebody has not read. */
export async function countUnread(db: Db, userId: string): Promise<number> {
  const [row] = await unread(db, { userId })
  return row?.count ?? 0
}

const unread = preparedRows((db, of: { userId: string }) =>
  db.selectFrom('notices').select(countRows.as('count')).where('userId', '=', of.userId).where('readAt', 'is', null),
)

/** One notice of this person; somebody else's is `not_found`. */
export async function findNotice(db: Db, userId: string, id: string) {
  const notice = await db
    .selectFrom('notices')
    .select(['id', 'articleId', 'details', 'createdAt'])
    .where('id', '=', id)
    .where('userId', '=', userId)
    .executeTakeFirst()
  if (!notice) throw new Problem('not_found')
  return notice
}

/** Marks one notice of this person read, or all; what was read before keeps its time. */
export async function markRead(tx: Tx, userId: string, now: string, id: string | null): Promise<void> {
  let query = tx.updateTable('notices').set({ readAt: now }).where('userId', '=', userId).where('readAt', 'is', null)
  query = id === null ? query.where('createdAt', '<=', now) : query.where('id', '=', id)
  await query.execute()
}

/** Notices with the names of their articles and of those who did the deeds. */
export function toldNotices(db: Db) {
  return db
    .selectFrom('notices')
    .leftJoin('users as actors', 'actors.id', 'notices.actorId')
    .leftJoin('articles', 'articles.id', 'notices.articleId')
    .select(['notices.id', 'kind', 'details', 'notices.createdAt', 'readAt', 'notices.articleId'])
    .select(['actors.name as actorName', 'sourceTitle', 'targetTitle', 'slug'])
}

async function partOf(db: Db, userId: string, part: InboxMark['part'], after: string | null, most: number) {
  let query = toldNotices(db)
    .where('notices.userId', '=', userId)
    .where('readAt', part === 'unread' ? 'is' : 'is not', null)
    .orderBy('notices.createdAt', 'desc')
    .orderBy('notices.id', 'desc')
    .limit(most)
  if (after !== null) {
    const mark = await findNotice(db, userId, after)
    query = query.where((is) =>
      is(is.refTuple('notices.createdAt', 'notices.id'), '<', is.tuple(mark.createdAt, mark.id)),
    )
  }
  return query.execute()
}
