import type { Db } from '../../db/open.ts'
import { preparedRows } from '../../db/prepared.ts'
import type { Schema } from '../../db/schema.ts'
import { DAY, later } from '../../lib/clock.ts'
import { aliveAfter, type Lifetimes } from './session.ts'

type SessionRow = Schema['sessions']

/** The session of that id, when it is neither ended nor expired. */
export async function liveSession(db: Db, id: string, now: string, lifetimes: Lifetimes): Promise<SessionRow | null> {
  const [row] = await openSession(db, { id, ...aliveAfter(now, lifetimes) })
  return row ?? null
}

const openSession = preparedRows((db, at: { id: string; seenAt: string; createdAt: string }) =>
  db
    .selectFrom('sessions')
    .selectAll()
    .where('id', '=', at.id)
    .where('endedAt', 'is', null)
    .where('seenAt', '>', at.seenAt)
    .where('createdAt', '>', at.createdAt),
)

/** A person's open sessions, the one last used first. */
export function sessionsOfUser(db: Db, userId: string, now: string, lifetimes: Lifetimes): Promise<SessionRow[]> {
  const after = aliveAfter(now, lifetimes)
  return db
    .selectFrom('sessions')
    .selectAll()
    .where('userId', '=', userId)
    .where('endedAt', 'is', null)
    .where('seenAt', '>', after.seenAt)
    .where('createdAt', '>', after.createdAt)
    .orderBy('seenAt', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
}

/** Keeps what a session holds; one that was ended meanwhile stays ended. */
export async function keepSession(db: Db, row: Omit<SessionRow, 'endedAt'>): Promise<void> {
  const { data, userId, agent, seenAt } = row
  await db
    .insertInto('sessions')
    .values({ ...row, endedAt: null })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ data, userId, agent, seenAt }).where('sessions.endedAt', 'is', null),
    )
    .execute()
}

export async function markSeen(db: Db, id: string, now: string): Promise<void> {
  await db.updateTable('sessions').set({ seenAt: now }).where('id', '=', id).where('endedAt', 'is', null).execute()
}

/** Ends one session and forgets what it held; answers how many there were. */
export async function endSessionRow(db: Db, id: string, now: string, userId?: string): Promise<number> {
  let query = db
    .updateTable('sessions')
    .set({ endedAt: now, data: '{}' })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
  if (userId !== undefined) query = query.where('userId', '=', userId)
  return Number((await query.executeTakeFirstOrThrow()).numUpdatedRows)
}

/** Ends every session of a person. */
export async function endSessionsOfUser(db: Db, userId: string, now: string): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ endedAt: now, data: '{}' })
    .where('userId', '=', userId)
    .where('endedAt', 'is', null)
    .execute()
}

/** Deletes sessions that have been over for a day: a request still under way cannot bring one back. */
export async function deleteOldSessions(db: Db, now: string, lifetimes: Lifetimes): Promise<number> {
  const yesterday = later(now, -DAY)
  const after = aliveAfter(yesterday, lifetimes)
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where((is) =>
      is.or([is('endedAt', '<=', yesterday), is('seenAt', '<=', after.seenAt), is('createdAt', '<=', after.createdAt)]),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** The secret that signs session cookies: the first process to offer one decides for all. */
export async function sessionSecret(db: Db, offered: string): Promise<string> {
  await db
    .insertInto('settings')
    .values({ name: 'session_secret', value: offered })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('name', '=', 'session_secret')
    .executeTakeFirstOrThrow()
  return row.value
}
