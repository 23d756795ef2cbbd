import type { Db, Tx } from '../../db/open.ts'
import type { Schema } from '../../db/schema.ts'
import { Problem } from '../../lib/problem.ts'

export type Schedule = Schema['scheduledEditions']

/** The publication that an article waits for. */
export async function waitingSchedule(db: Db, articleId: string): Promise<Schedule | undefined> {
  return db
    .selectFrom('scheduledEditions')
    .selectAll()
    .where('articleId', '=', articleId)
    .where('status', '=', 'waiting')
    .orderBy('publishAt')
    .limit(1)
    .executeTakeFirst()
}

/** All set times of an article, the newest first. */
export async function schedulesOf(db: Db, articleId: string): Promise<Schedule[]> {
  return db
    .selectFrom('scheduledEditions')
    .selectAll()
    .where('articleId', '=', articleId)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()
}

/** Refuses with `not_found` when the article has no such set time. */
export async function findSchedule(db: Db, articleId: string, id: string): Promise<Schedule> {
  const row = await db
    .selectFrom('scheduledEditions')
    .selectAll()
    .where('id', '=', id)
    .where('articleId', '=', articleId)
    .executeTakeFirst()
  if (!row) throw new Problem('not_found')
  return row
}

/** What is due at that time, in the order it was meant to be published. */
export async function dueSchedules(db: Db, now: string): Promise<Schedule[]> {
  return db
    .selectFrom('scheduledEditions')
    .selectAll()
    .where('status', '=', 'waiting')
    .where('publishAt', '<=', now)
    .orderBy('publishAt')
    .orderBy('id')
    .limit(100)
    .execute()
}

export async function insertSchedule(tx: Tx, schedule: Schedule): Promise<void> {
  await tx.insertInto('scheduledEditions').values(schedule).execute()
}

export async function closeSchedule(tx: Tx, id: string, status: Schedule['status']): Promise<void> {
  await tx.updateTable('scheduledEditions').set({ status }).where('id', '=', id).execute()
}

/** What waits for a later time gives way to a publication or a withdrawal by hand. */
export async function cancelWaiting(tx: Tx, articleId: string): Promise<void> {
  await tx
    .updateTable('scheduledEditions')
    .set({ status: 'cancelled' })
    .where('articleId', '=', articleId)
    .where('status', '=', 'waiting')
    .execute()
}
