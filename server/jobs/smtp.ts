import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'
import type { Deliver } from '../features/inbox/send-mails.ts'

const SECOND = 1000
/** A delivery that takes longer is given up; shorter than the time for which a sender keeps a mail to itself. */
const MOST_MILLISECONDS = 45 * SECOND

type Settings = Pick<Config, 'mailFrom' | 'officeName' | 'officeNameZh' | 'publicUrl'>

/** Delivers mails to the server of a `smtp://` or `smtps://` address, one connection for each. */
export function smtpDelivery(smtpUrl: string, settings: Settings): Deliver {
  const url = new URL(smtpUrl)
  url.searchParams.delete('pool') // connections that are kept would have to be ended at a shutdown
  const transport = createTransport({
    url: url.href,
    connectionTimeout: 10 * SECOND,
    greetingTimeout: 10 * SECOND,
    socketTimeout: 20 * SECOND,
    dnsTimeout: 10 * SECOND,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const from = senderOf(settings)
  const host = new URL(settings.publicUrl).hostname
  return async ({ id, recipient, subject, body, createdAt }) => {
    await transport.sendMail({
      from,
      to: { name: '', address: recipient },
      subject,
      text: body,
      date: new Date(createdAt),
      messageId: `<${id}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      signal: AbortSignal.timeout(MOST_MILLISECONDS),
    })
  }
}

/** The sender as configured; a bare address goes by the office's names. */
function senderOf({ mailFrom, officeName, officeNameZh }: Settings): string | { name: string; address: string } {
  if (mailFrom.includes('<')) return mailFrom
  const name = officeName === officeNameZh ? officeName : `${officeNameZh} ${officeName}`
  return { name, address: mailFrom }
}
