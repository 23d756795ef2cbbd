import type { Schema } from '../../db/schema.ts'
import { DAY, later } from '../../lib/clock.ts'
import { newId, newToken } from '../../lib/ids.ts'
import { Problem } from '../../lib/problem.ts'
import type { Actor } from '../../policy/actor.ts'
import { can } from '../../policy/can.ts'
import { linkHash } from '../accounts/one-time-link.ts'
import { ARTICLE_ROLES, isOnList, type Article } from '../articles/article.ts'

export type GuestLink = Schema['guestLinks']

/** How many days a guest's link may be valid. */
export const GUEST_DAYS = { least: 1, usual: 14, most: 60 } as const

/** A new link: the token goes into the address and nowhere else, the row holds its hash. */
export function newGuestLink(
  link: Pick<GuestLink, 'articleId' | 'userId' | 'createdBy'>,
  days: number,
  now: string,
): { token: string; row: GuestLink } {
  const token = newToken()
  const times = { createdAt: now, expiresAt: later(now, days * DAY), revokedAt: null }
  return { token, row: { id: newId(), tokenHash: linkHash(token), ...link, ...times } }
}

export function ensureDays(days: number): void {
  if (Number.isInteger(days) && days >= GUEST_DAYS.least && days <= GUEST_DAYS.most) return
  const details = { least: GUEST_DAYS.least, most: GUEST_DAYS.most }
  throw new Problem('guest.days', details, [{ pointer: 'days', code: 'guest.days', details }])
}

/** Does this link still open its article? */
export function isOpenLink({ revokedAt, expiresAt }: Pick<GuestLink, 'revokedAt' | 'expiresAt'>, now: string): boolean {
  return revokedAt === null && expiresAt > now
}

/** Who works on an article may ask a guest in. */
export function mayInvite(article: Article, actor: Actor): boolean {
  return ARTICLE_ROLES.some((role) => isOnList(article, actor, role))
}

export function ensureMayInvite(article: Article, actor: Actor): void {
  if (!mayInvite(article, actor)) throw new Problem('guest.not_yours')
}

/** Admins see who has a key and take it away, but give none out. */
export function maySeeGuests(article: Article, actor: Actor): boolean {
  return mayInvite(article, actor) || can(actor, 'people.manage')
}

export function ensureMaySeeGuests(article: Article, actor: Actor): void {
  if (!maySeeGuests(article, actor)) throw new Problem('guest.not_yours')
}
