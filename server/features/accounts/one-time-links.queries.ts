import { locked } from '../../db/dialect.ts'
import type { Db } from '../../db/open.ts'
import { DAY, later } from '../../lib/clock.ts'
import { Problem } from '../../lib/problem.ts'
import { LINK_DAYS, linkHash, type LinkRow } from './one-time-link.ts'

/** The link of a token while it can be used; otherwise `link.used_up`, whether it is unknown, used or too old. */
export async function findOpenLink(db: Db, token: string, now: string): Promise<LinkRow> {
  const row = await db
    .selectFrom('oneTimeLinks')
    .selectAll()
    .where('tokenHash', '=', linkHash(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  if (!row) throw new Problem('link.used_up')
  return row
}

export async function keepLink(db: Db, row: LinkRow): Promise<void> {
  await db.insertInto('oneTimeLinks').values(row).execute()
}

/** Uses a link up; whoever comes second gets `link.used_up`. */
export async function spendLink(db: Db, token: string, now: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('oneTimeLinks')
    .set({ usedAt: now })
    .where('tokenHash', '=', linkHash(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw new Problem('link.used_up')
}

/** Makes every open link of a person worthless. */
export async function spendLinksOfUser(db: Db, userId: string, now: string): Promise<void> {
  await db
    .updateTable('oneTimeLinks')
    .set({ usedAt: now })
    .where('userId', '=', userId)
    .where('usedAt', 'is', null)
    .execute()
}

/** Uses up every set-up link at once, this one among them: two of them do not make two first admins. */
export async function spendSetUpLinks(db: Db, token: string, now: string): Promise<void> {
  const open = db.selectFrom('oneTimeLinks').selectAll().where('purpose', '=', 'set-up').where('usedAt', 'is', null)
  const rows = await locked(db, open.orderBy('tokenHash')).execute()
  const mine = rows.find((row) => row.tokenHash === linkHash(token))
  if (!mine || mine.expiresAt <= now) throw new Problem('link.used_up')
  await db
    .updateTable('oneTimeLinks')
    .set({ usedAt: now })
    .where('purpose', '=', 'set-up')
    .where('usedAt', 'is', null)
    .execute()
}

/** When the open invitation or reset link of each person ends, by the person's id. */
export async function openLinksOfUsers(db: Db, now: string): Promise<ReadonlyMap<string, LinkRow>> {
  const rows = await db
    .selectFrom('oneTimeLinks')
    .selectAll()
    .where('userId', 'is not', null)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('createdAt')
    .limit(5000)
    .execute()
  return new Map(rows.flatMap((row) => (row.userId === null ? [] : [[row.userId, row]])))
}

/** Deletes links that nobody can use any more and that are older than a month. */
export async function deleteOldLinks(db: Db, now: string): Promise<void> {
  await db
    .deleteFrom('oneTimeLinks')
    .where('expiresAt', '<=', later(now, -(30 - LINK_DAYS) * DAY))
    .execute()
}
