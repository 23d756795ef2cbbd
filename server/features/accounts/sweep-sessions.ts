import type { Context } from '../../context.ts'
import { deleteOldLinks } from './one-time-links.queries.ts'
import type { Lifetimes } from './session.ts'
import { deleteOldSessions } from './sessions.queries.ts'
import { deleteOldAttempts } from './sign-in-attempts.queries.ts'

/** Deletes what is over: sessions, sign-in attempts, links. Answers how many sessions went. For the jobs, once an hour or so. */
export async function sweepSessions(
  { write, now }: Pick<Context, 'write' | 'now'>,
  lifetimes: Lifetimes,
): Promise<number> {
  return write(async (tx) => {
    await deleteOldAttempts(tx, now)
    await deleteOldLinks(tx, now)
    return deleteOldSessions(tx, now, lifetimes)
  })
}
