import type { Tx } from '../../db/open.ts'
import { newId } from '../../lib/ids.ts'
import { oneLine } from './sentence.ts'

/** One mail as plain text; `recipient` is an address without a name. */
export type NewMail = { recipient: string; subject: string; body: string; createdAt: string }

/** Longest subject, in characters: what a reader's list of mails can show at all. */
const SUBJECT_CHARACTERS = 200

/** Leaves a mail for the sender to take, in the transaction of its reason; it is sent when a mail server is configured. */
export async function queueMail(tx: Tx, { recipient, subject, body, createdAt }: NewMail): Promise<void> {
  const mail = {
    id: newId(),
    recipient: recipient.trim(),
    subject: shortened(oneLine(subject)), // a line break in a header would begin another header
    body,
    status: 'waiting' as const,
    attempts: 0,
    createdAt,
    sendAt: createdAt,
    sentAt: null,
    error: null,
  }
  await tx.insertInto('mails').values(mail).execute()
}

function shortened(text: string): string {
  const characters = [...text]
  return characters.length <= SUBJECT_CHARACTERS ? text : `${characters.slice(0, SUBJECT_CHARACTERS - 1).join('')}…`
}
