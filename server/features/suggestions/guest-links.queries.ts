import type { Db, Tx } from '../../db/open.ts'
import { Problem } from '../../lib/problem.ts'
import { minutesLeft } from '../accounts/sign-in-attempt.ts'
import { countOne } from '../accounts/sign-in-attempts.queries.ts'
import { linkHash } from '../accounts/one-time-link.ts'
import { isOpenLink, type GuestLink } from './guest-link.ts'

/** A link with the name of its guest. */
export type NamedGuestLink = GuestLink & { name: string }

const MOST = 500

/** What guests may send within the window of the sign-in's limit, by one link. */
export const MOST_GUEST_POSTS = 60

/** The link of a token while it is open; otherwise `guest.over`, whether it is unknown, revoked or too old. */
export async function findOpenGuestLink(db: Db, token: string, now: string): Promise<NamedGuestLink> {
  const row = await named(db).where('tokenHash', '=', linkHash(token)).executeTakeFirst()
  if (!row || !isOpenLink(row, now)) throw new Problem('guest.over')
  return row
}

export async function findGuestLink(db: Db, id: string): Promise<NamedGuestLink> {
  const row = await named(db).where('guestLinks.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not_found')
  return row
}

/** All links of an article, newest first. */
export async function guestLinksOf(db: Db, articleId: string): Promise<NamedGuestLink[]> {
  const rows = named(db).where('articleId', '=', articleId)
  return rows.orderBy('guestLinks.createdAt', 'desc').orderBy('guestLinks.id').limit(MOST).execute()
}

export async function keepGuestLink(tx: Tx, row: GuestLink): Promise<void> {
  await tx.insertInto('guestLinks').values(row).execute()
}

/** Ends a link; one that was ended before keeps its time. */
export async function endGuestLink(tx: Tx, id: string, now: string): Promise<void> {
  await tx
    .updateTable('guestLinks')
    .set({ revokedAt: now })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .execute()
}

/** Counts what a guest sends; refuses with `guest.too_many` when the link has had its share. */
export async function countGuestPost(tx: Tx, { tokenHash }: GuestLink, now: string): Promise<void> {
  const { failures, since } = await countOne(tx, `guest:${tokenHash}`, now)
  if (failures > MOST_GUEST_POSTS) throw new Problem('guest.too_many', { minutes: minutesLeft(since, now) })
}

function named(db: Db) {
  return db
    .selectFrom('guestLinks')
    .innerJoin('users', 'users.id', 'guestLinks.userId')
    .selectAll('guestLinks')
    .select('users.name')
}
