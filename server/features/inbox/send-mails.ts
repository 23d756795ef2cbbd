import { MINUTE, later } from '../../lib/clock.ts'
import type { Services } from '../../services.ts'
import { oneLine } from '../activity/sentence.ts'
import { afterFault, isAddress, isSpent, LEASE_MINUTES, type MailResult, type WaitingMail } from './mail.ts'
import { claimMail, dueMails, keepResult } from './mails.queries.ts'

/** Hands one mail to a mail server; rejects when that did not work. */
export type Deliver = (mail: WaitingMail) => Promise<void>

type Office = Pick<Services, 'database' | 'clock' | 'log'>

/**
 * Sends the mails that are due, one after another; begins none after `stopping`. Several processes may do so at once.
 * A process that ends between the delivery and its note of it leaves a mail that is sent again, under the same Message-ID.
 */
export async function sendMails(office: Office, deliver: Deliver, stopping: AbortSignal): Promise<void> {
  const { database, clock, log } = office
  for (const mail of await dueMails(database.read, clock().toISOString())) {
    if (stopping.aborted) return
    const until = later(clock().toISOString(), LEASE_MINUTES * MINUTE)
    if (!(await database.write((tx) => claimMail(tx, mail, until)))) continue

    const result = await attempt(office, deliver, mail)
    await database.write((tx) => keepResult(tx, mail.id, until, result))
    if (result.status !== 'sent')
      log.warn({ mail: mail.id, status: result.status, error: result.error }, 'mail not sent')
  }
}

async function attempt({ clock }: Office, deliver: Deliver, mail: WaitingMail): Promise<MailResult> {
  if (!isAddress(mail.recipient)) return { status: 'failed', error: 'the recipient is not one address' }
  if (isSpent(mail)) return { status: 'failed', error: 'the process ended during the last attempt' }
  try {
    await deliver(mail)
    return { status: 'sent', sentAt: clock().toISOString(), error: null }
  } catch (error) {
    return afterFault(mail.attempts + 1, faultOf(error), clock().toISOString())
  }
}

function faultOf(error: unknown): string {
  return oneLine(error instanceof Error ? error.message : String(error)).slice(0, 500)
}
