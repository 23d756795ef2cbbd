import { countRows } from '../../db/dialect.ts'
import type { Db, Tx } from '../../db/open.ts'
import { preparedRows } from '../../db/prepared.ts'
import { Problem } from '../../lib/problem.ts'
import type { Thread } from './thread.ts'

/** More threads than anybody reads of one article; the first ones are shown. */
const MOST_THREADS = 2_000

/** A thread with how many comments of others somebody has not read, and the number of the first of them. */
export type ThreadOfReader = Thread & { unread: number; firstUnread: number | null }

/** The threads of an article in the order in which they were opened. */
export async function threadsOf(db: Db, articleId: string, userId: string): Promise<ThreadOfReader[]> {
  const threads = await threadsInOrder(db, { articleId })
  if (threads.length === 0) return []
  const unread = new Map((await unreadOf(db, { articleId, userId })).map(({ id, ...counts }) => [id, counts]))
  return threads.map((thread) => ({ ...thread, ...(unread.get(thread.id) ?? { unread: 0, firstUnread: null }) }))
}

/** Those open threads of an article that must be fixed. */
export async function openDemands(db: Db, articleId: string): Promise<Thread[]> {
  return demands(db, { articleId })
}

/** Refuses with `not_found`. */
export async function findThread(db: Db, id: string): Promise<Thread> {
  const thread = await db.selectFrom('threads').selectAll().where('id', '=', id).executeTakeFirst()
  if (!thread) throw new Problem('not_found')
  return thread
}

/** The number of the article's next thread; asked while the article is locked. */
export async function nextNumber(tx: Tx, articleId: string): Promise<number> {
  const last = tx.selectFrom('threads').select('number').where('articleId', '=', articleId)
  return ((await last.orderBy('number', 'desc').limit(1).executeTakeFirst())?.number ?? 0) + 1
}

export async function insertThread(tx: Tx, thread: Thread): Promise<void> {
  await tx.insertInto('threads').values(thread).execute()
}

/** How a thread stands after one more entry. */
export async function replaceThread(tx: Tx, { id, status, mustFix, entries }: Thread): Promise<void> {
  await tx.updateTable('threads').set({ status, mustFix, entries }).where('id', '=', id).execute()
}

/** Notes up to where somebody has read; reading never goes back. */
export async function keepRead(
  tx: Tx,
  threadId: string,
  userId: string,
  number: number,
  readAt: string,
): Promise<void> {
  await tx
    .insertInto('threadReads')
    .values({ threadId, userId, number, readAt })
    .onConflict((conflict) =>
      conflict.columns(['threadId', 'userId']).doUpdateSet({ number, readAt }).where('threadReads.number', '<', number),
    )
    .execute()
}

const threadsInOrder = preparedRows((db, of: { articleId: string }) =>
  db.selectFrom('threads').selectAll().where('articleId', '=', of.articleId).orderBy('number').limit(MOST_THREADS),
)

/** Comments of others behind what was read, without those that were taken back. */
const unreadOf = preparedRows((db, of: { articleId: string; userId: string }) =>
  db
    .selectFrom('threads')
    .innerJoin('comments', 'comments.threadId', 'threads.id')
    .leftJoin('threadReads', (join) =>
      join.onRef('threadReads.threadId', '=', 'threads.id').on('threadReads.userId', '=', of.userId),
    )
    .leftJoin('threadDeeds', (join) =>
      join.onRef('threadDeeds.threadId', '=', 'comments.threadId').onRef('threadDeeds.comment', '=', 'comments.number'),
    )
    .select(({ fn }) => ['threads.id', countRows.as('unread'), fn.min('comments.number').as('firstUnread')])
    .where('threads.articleId', '=', of.articleId)
    .where('comments.authorId', '!=', of.userId)
    .where('threadDeeds.number', 'is', null)
    .where(({ eb, or, ref }) =>
      or([eb('threadReads.number', 'is', null), eb('comments.number', '>', ref('threadReads.number').$notNull())]),
    )
    .groupBy('threads.id')
    .orderBy('threads.id')
    .limit(MOST_THREADS),
)

const demands = preparedRows((db, of: { articleId: string }) =>
  db
    .selectFrom('threads')
    .selectAll()
    .where('articleId', '=', of.articleId)
    .where('status', '=', 'open')
    .where('mustFix', '=', 1)
    .orderBy('number')
    .limit(MOST_THREADS),
)
