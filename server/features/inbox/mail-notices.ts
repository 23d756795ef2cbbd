import type { Tx } from '../../db/open.ts'
import { DAY, later } from '../../lib/clock.ts'
import type { Services } from '../../services.ts'
import { officeDays } from '../activity/office-days.ts'
import { queueMail } from '../activity/queue-mail.ts'
import { noticeMail } from './mail-words.ts'
import { markMailed, unmailedNotices, type UnmailedNotice } from './notices.queries.ts'

/** What is older is left to the inbox: an office that begins to send mail does not send a year's at once. */
const MAILED_DAYS = 3

type Office = Pick<Services, 'database' | 'clock' | 'config' | 'words'>

/** Writes one mail to each person about all that is new in their inbox since the last run; none without a mail server. */
export async function mailNotices(office: Office): Promise<void> {
  const { database, clock, config } = office
  const now = clock().toISOString()
  const since = later(now, -MAILED_DAYS * DAY)
  if (config.smtpUrl === null || (await unmailedNotices(database.read, since)).length === 0) return

  await database.write(async (tx) => {
    const found = await unmailedNotices(tx, since)
    const ids = found.map((notice) => notice.id)
    const ours = ids.length === 0 ? new Set<string>() : await markMailed(tx, ids, now)
    for (const notices of byPerson(found.filter((notice) => ours.has(notice.id)))) await write(tx, notices, office, now)
  })
}

function byPerson(notices: readonly UnmailedNotice[]): UnmailedNotice[][] {
  const userIds = [...new Set(notices.map((notice) => notice.userId))]
  return userIds.map((userId) => notices.filter((notice) => notice.userId === userId))
}

async function write(
  tx: Tx,
  notices: readonly UnmailedNotice[],
  { config, words }: Office,
  now: string,
): Promise<void> {
  const [person] = notices
  if (!person) return
  const { name, email, language } = person
  const office = language === 'en' ? config.officeName : config.officeNameZh
  const letter = {
    t: words(language),
    language,
    days: officeDays(config.timeZone),
    office,
    publicUrl: config.publicUrl,
    name,
  }
  await queueMail(tx, { recipient: email, createdAt: now, ...noticeMail(notices, letter) })
}
