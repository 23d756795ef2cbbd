import { createHash } from 'node:crypto'
import type { Schema } from '../../db/schema.ts'
import { DAY, later } from '../../lib/clock.ts'
import { newToken } from '../../lib/ids.ts'

export type LinkRow = Schema['oneTimeLinks']
export type LinkPurpose = LinkRow['purpose']

export const LINK_DAYS = 7

/** A new link: the token goes into the address and nowhere else, the row holds its hash. */
export function newLink(
  link: Pick<LinkRow, 'purpose' | 'userId' | 'createdBy'>,
  now: string,
): { token: string; row: LinkRow } {
  const token = newToken()
  const row = {
    ...link,
    tokenHash: linkHash(token),
    createdAt: now,
    expiresAt: later(now, LINK_DAYS * DAY),
    usedAt: null,
  }
  return { token, row }
}

export function linkHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
