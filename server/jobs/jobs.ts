import { lifetimesOf } from '../features/accounts/session.ts'
import { sweepSessions } from '../features/accounts/sweep-sessions.ts'
import { mailNotices } from '../features/inbox/mail-notices.ts'
import { noticeDueSoon } from '../features/inbox/notice-due-soon.ts'
import { sendMails } from '../features/inbox/send-mails.ts'
import { pressOf } from '../features/publications/draw-article.ts'
import { imprintOf } from '../features/publications/imprint.ts'
import { sweepPresences } from '../features/live/sweep-presences.ts'
import { publishDue } from '../features/publications/publish-due.ts'
import type { Services } from '../services.ts'
import type { Job } from './runner.ts'
import { smtpDelivery } from './smtp.ts'
import { sweepImports } from './sweep-imports.ts'

/** Everything that is done without being asked; the jobs for mail are there when a mail server is configured. */
export function jobsOf(services: Services): Job[] {
  return [publishing(services), ...mailing(services), dueSoon(services), ...sweeping(services)]
}

function publishing(services: Services): Job {
  const { database, clock, draw } = services
  const press = pressOf(draw, imprintOf(services))
  return {
    name: 'publish-due',
    everySeconds: 15,
    async run() {
      await publishDue({ read: database.read, write: database.write, now: clock().toISOString() }, press)
    },
  }
}

function mailing(services: Services): Job[] {
  const { smtpUrl } = services.config
  if (smtpUrl === null) return []
  const deliver = smtpDelivery(smtpUrl, services.config)
  return [
    { name: 'mail-notices', everySeconds: 60, run: () => mailNotices(services) },
    { name: 'send-mails', everySeconds: 10, run: (stopping) => sendMails(services, deliver, stopping) },
  ]
}

function dueSoon(services: Services): Job {
  return { name: 'due-soon', everySeconds: 15 * 60, run: () => noticeDueSoon(services) }
}

function sweeping(services: Services): Job[] {
  const { database, clock, config } = services
  const lifetimes = lifetimesOf(config)
  return [
    {
      name: 'sweep-sessions',
      everySeconds: 60 * 60,
      async run() {
        await sweepSessions({ write: database.write, now: clock().toISOString() }, lifetimes)
      },
    },
    {
      name: 'sweep-presences',
      everySeconds: 60 * 60,
      run: () => sweepPresences({ write: database.write, now: clock().toISOString() }),
    },
    { name: 'sweep-imports', everySeconds: 60 * 60, run: () => sweepImports(services) },
  ]
}
