import type { Db, Tx } from '../../db/open.ts'
import type { MailResult, WaitingMail } from './mail.ts'

/** The mails whose time has come, the one that waits longest first. */
export async function dueMails(db: Db, now: string): Promise<WaitingMail[]> {
  return db
    .selectFrom('mails')
    .select(['id', 'recipient', 'subject', 'body', 'attempts', 'createdAt', 'sendAt'])
    .where('status', '=', 'waiting')
    .where('sendAt', '<=', now)
    .orderBy('sendAt')
    .orderBy('id')
    .limit(50)
    .execute()
}

/** Takes a mail until a time, as it was read; false when another sender has taken it since. */
export async function claimMail(tx: Tx, mail: WaitingMail, until: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('mails')
    .set({ sendAt: until, attempts: mail.attempts + 1 })
    .where('id', '=', mail.id)
    .where('status', '=', 'waiting')
    .where('sendAt', '=', mail.sendAt)
    .where('attempts', '=', mail.attempts)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Writes down what became of a claimed mail; nothing happens when the claim has run out and somebody else has it. */
export async function keepResult(tx: Tx, id: string, claimedUntil: string, result: MailResult): Promise<void> {
  await tx
    .updateTable('mails')
    .set(result)
    .where('id', '=', id)
    .where('status', '=', 'waiting')
    .where('sendAt', '=', claimedUntil)
    .execute()
}
