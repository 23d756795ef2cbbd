// One process that sends what is due, for a test with several: DATABASE-FILE SMTP-ADDRESS TIME
import { pino } from 'pino'
import { openSqlite } from '../../server/db/open.ts'
import { sendMails } from '../../server/features/inbox/send-mails.ts'
import { smtpDelivery } from '../../server/jobs/smtp.ts'

const [file = '', url = '', now = ''] = process.argv.slice(2)
const database = openSqlite(file)
const office = { database, clock: () => new Date(now), log: pino({ level: 'silent' }) }
const names = { officeName: 'Office', officeNameZh: '单位' }
const deliver = smtpDelivery(url, { mailFrom: 'desk@example.org', publicUrl: 'https://desk.example.org', ...names })

// all begin when all are there
process.once('message', async () => {
  await sendMails(office, deliver, new AbortController().signal)
  await database.close()
  process.disconnect()
})
process.send?.('ready')
