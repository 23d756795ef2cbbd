import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'
import { Problem } from '../../lib/problem.ts'
import { accountName, minutesLeft, MOST_FAILURES, windowStart, type AttemptNames } from './sign-in-attempt.ts'

/** Counts one attempt for account and address; refuses with `sign_in.too_many` when either had its share. */
export async function countAttempt(db: Db, names: AttemptNames, now: string): Promise<void> {
  for (const kind of ['account', 'address'] as const) {
    const { failures, since } = await countOne(db, names[kind], now)
    if (failures > MOST_FAILURES[kind]) throw new Problem('sign_in.too_many', { minutes: minutesLeft(since, now) })
  }
}

/** After a success: the account begins anew, the address has this one attempt back. */
export async function forgiveAttempt(db: Db, names: AttemptNames): Promise<void> {
  await deleteAttempts(db, names.account)
  await db
    .updateTable('signInAttempts')
    .set((row) => ({ failures: row('failures', '-', 1) }))
    .where('name', '=', names.address)
    .where('failures', '>', 0)
    .execute()
}

/** After a new password by link: whoever was locked out is not any more. */
export async function forgiveAccount(db: Db, email: string): Promise<void> {
  await deleteAttempts(db, accountName(email))
}

export async function deleteOldAttempts(db: Db, now: string): Promise<void> {
  await db.deleteFrom('signInAttempts').where('since', '<=', windowStart(now)).execute()
}

async function deleteAttempts(db: Db, name: string): Promise<void> {
  await db.deleteFrom('signInAttempts').where('name', '=', name).execute()
}

/** Counts one attempt under a name; one statement, so that attempts at the same time are all counted. */
export function countOne(db: Db, name: string, now: string): Promise<{ failures: number; since: string }> {
  const isOver = sql<boolean>`sign_in_attempts.since <= ${windowStart(now)}`
  return db
    .insertInto('signInAttempts')
    .values({ name, failures: 1, since: now })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({
        failures: sql<number>`case when ${isOver} then 1 else sign_in_attempts.failures + 1 end`,
        since: sql<string>`case when ${isOver} then ${now} else sign_in_attempts.since end`,
      }),
    )
    .returning(['failures', 'since'])
    .executeTakeFirstOrThrow()
}
