import { MINUTE, later } from '../../lib/clock.ts'

/** A mail that waits; `attempts` counts the deliveries begun. */
export type WaitingMail = {
  id: string
  recipient: string
  subject: string
  body: string
  attempts: number
  createdAt: string
  sendAt: string
}

/** Minutes until the next attempt after each one that failed; after the last the mail has failed. */
export const RETRY_MINUTES = [1, 5, 30, 120, 360]

/** How long a sender may keep a mail to itself; longer than any delivery is allowed to take. */
export const LEASE_MINUTES = 5

export type MailResult =
  | { status: 'sent'; sentAt: string; error: null }
  | { status: 'waiting'; sendAt: string; error: string }
  | { status: 'failed'; error: string }

/** What becomes of a mail after so many attempts when the last one failed. */
export function afterFault(attempts: number, error: string, now: string): MailResult {
  const minutes = RETRY_MINUTES[attempts - 1]
  if (minutes === undefined) return { status: 'failed', error }
  return { status: 'waiting', sendAt: later(now, minutes * MINUTE), error }
}

/** Has every attempt been used up? So it is when the process ended in the middle of the last one. */
export function isSpent(mail: WaitingMail): boolean {
  return mail.attempts > RETRY_MINUTES.length
}

/** One address and nothing else: no list, no name, no comment, nothing that ends a line. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s\p{C}<>()[\]\\,;:"@]+@[^\s\p{C}<>()[\]\\,;:"@]+$/u.test(text)
}
