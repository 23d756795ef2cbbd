import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect } from 'chai'
import { openSqlite, type Database } from '../../server/db/open.ts'
import { queueMail, type NewMail } from '../../server/features/activity/queue-mail.ts'
import { LEASE_MINUTES, RETRY_MINUTES } from '../../server/features/inbox/mail.ts'
import { sendMails, type Deliver } from '../../server/features/inbox/send-mails.ts'
import { smtpDelivery } from '../../server/jobs/smtp.ts'
import { later, MINUTE } from '../../server/lib/clock.ts'
import { openTestDatabase, testDatabaseFile } from '../support/database.ts'
import { NOON } from '../support/scene.ts'
import { servicesFor } from '../features/activity/office.fixture.ts'
import { openPostOffice, type PostOffice } from './post-office.fixture.ts'

const SETTINGS = {
  mailFrom: 'desk@news.example.org',
  officeName: 'City News, "Office"',
  officeNameZh: '市新闻办',
  publicUrl: 'https://desk.example.org',
}
const MAIL = {
  recipient: 'chen@example.org',
  subject: 'M. Hall退回了《长春市上半年民营经济运行情况发布》，请查收',
  body: '陈宇，您好：\n\n.\n三处“百分点”译错\n',
}

describe('sending mails', () => {
  let database: Database
  let post: PostOffice
  let now: string

  beforeEach(async () => {
    database = await openTestDatabase()
    post = await openPostOffice()
    now = NOON
  })
  afterEach(() => post.close())

  const queue = (mail: Partial<NewMail> = {}) =>
    database.write((tx) => queueMail(tx, { ...MAIL, createdAt: NOON, ...mail }))
  const send = (
    from: Database = database,
    deliver: Deliver = smtpDelivery(post.url, SETTINGS),
    stopping = new AbortController().signal,
  ) =>
    sendMails(
      servicesFor(from, {}, () => new Date(now)),
      deliver,
      stopping,
    )
  const mail = () => database.read.selectFrom('mails').selectAll().executeTakeFirstOrThrow()
  const wait = (minutes: number) => void (now = later(now, minutes * MINUTE))
  const expectEachOnce = (count: number) => {
    const subjects = post.received.map((received) => received.header('Subject'))
    expect(subjects).to.have.lengthOf(count)
    expect(new Set(subjects).size).to.equal(count)
  }

  it('delivers a mail with Chinese in its subject, its sender and its text', async () => {
    await queue()

    await send()

    const [received] = post.received
    expect(received).to.include({ from: 'desk@news.example.org', text: MAIL.body })
    expect(received?.to).to.deep.equal(['chen@example.org'])
    expect(received?.header('Subject')).to.equal(MAIL.subject)
    expect(received?.header('From')).to.equal('市新闻办 City News, "Office" <desk@news.example.org>')
    expect(received?.header('Auto-Submitted')).to.equal('auto-generated')
    expect(received?.header('Message-ID')).to.match(/^<\w{20}@desk\.example\.org>$/)
    expect(received?.headerLines.every((line) => /^[\x20-\x7e]*$/.test(line))).to.equal(true)
    expect(await mail()).to.include({ status: 'sent', sentAt: NOON, attempts: 1, error: null })
  })

  it('delivers nothing twice', async () => {
    await queue()

    await send()
    await send()

    expect(post.received).to.have.lengthOf(1)
  })

  it('signs in with the name and the password of the address', async () => {
    const guarded = await openPostOffice({ user: 'desk@news', pass: 'p:ä/s?s' })
    await queue()

    await send(database, smtpDelivery(`${guarded.url}/?pool=true`, SETTINGS))
    await guarded.close() // would wait for a connection that was kept

    expect(guarded.received).to.have.lengthOf(1)
  })

  it('comes again after a refusal, when its time has come, and keeps what the server said', async () => {
    await queue()
    post.office.mood = 'refuses'

    await send()
    const refused = await mail()
    await send()
    post.office.mood = 'takes'
    wait(1)
    await send()

    expect(refused).to.include({ status: 'waiting', attempts: 1, sendAt: later(NOON, MINUTE) })
    expect(refused.error).to.include('greylisted, come back')
    expect(post.office.attempts).to.equal(2)
    expect(await mail()).to.include({ status: 'sent', attempts: 2, error: null })
  })

  it('comes again when the server hangs up in the middle of the text', async () => {
    await queue()
    post.office.mood = 'hangs up'

    await send()
    const cut = await mail()
    post.office.mood = 'takes'
    wait(1)
    await send()

    expect(cut).to.include({ status: 'waiting', attempts: 1 })
    expect(cut.error).not.to.equal(null)
    expect(post.received).to.have.lengthOf(1)
    expect(await mail()).to.include({ status: 'sent' })
  })

  it('has failed after six attempts without a server, and says why', async () => {
    await queue()
    await post.close()
    const gone = smtpDelivery(post.url, SETTINGS)

    for (const minutes of [0, ...RETRY_MINUTES]) {
      wait(minutes)
      await send(database, gone)
    }
    const failed = await mail()
    wait(1000)
    await send(database, gone)

    expect(failed).to.include({ status: 'failed', attempts: 6 })
    expect(failed.error).to.include('ECONNREFUSED')
    expect(await mail()).to.deep.equal(failed)
    post = await openPostOffice()
  })

  it('is sent once by two senders that found it at the same time', async () => {
    for (let number = 0; number < 12; number += 1) await queue({ subject: `Mail ${number}` })

    await Promise.all([send(), send()])

    expectEachOnce(12)
  })

  it('is sent once by two processes that send at the same time', async () => {
    const file = await testDatabaseFile()
    const filled = openSqlite(file)
    await filled.write(async (tx) => {
      for (let number = 0; number < 30; number += 1)
        await queueMail(tx, { ...MAIL, subject: `Mail ${number}`, createdAt: NOON })
    })
    await filled.close()
    const script = join(import.meta.dirname, 'send-mails.process.ts')
    const processes = [1, 2].map(() => fork(script, [file, post.url, NOON], { execArgv: ['--import', 'tsx'] }))

    const ended = processes.map((each) => once(each, 'exit'))
    await Promise.race([Promise.all(processes.map((each) => once(each, 'message'))), ...ended])
    for (const each of processes) each.send('go')

    expect((await Promise.all(ended)).map(([code]) => code as unknown)).to.deep.equal([0, 0])
    expectEachOnce(30)
  }).timeout(60_000)

  it('is left alone while another process has it, and taken over when that process is gone', async () => {
    await queue()
    void send(database, () => new Promise(() => undefined)) // a process that ends in the middle
    while ((await mail()).attempts === 0) await new Promise(setImmediate)

    wait(LEASE_MINUTES - 1)
    await send()
    expect(post.received).to.have.lengthOf(0)

    wait(1)
    await send()
    expect(post.received).to.have.lengthOf(1)
    expect(await mail()).to.include({ status: 'sent', attempts: 2 })
  })

  it('does not overwrite what another process wrote after the claim ran out', async () => {
    await queue()
    let fail: (error: Error) => void = () => undefined
    const slow = send(database, () => new Promise((_, reject) => (fail = reject)))
    while ((await mail()).attempts === 0) await new Promise(setImmediate)
    wait(LEASE_MINUTES)
    post.office.mood = 'refuses'
    await send()
    const refused = await mail()

    fail(new Error('far too late'))
    await slow

    expect(refused.error).to.include('greylisted')
    expect(await mail()).to.deep.equal(refused)
  })

  it('is given up when every process that tried ended in the middle', async () => {
    await queue()
    await database.write((tx) => tx.updateTable('mails').set({ attempts: 6 }).execute())

    await send()

    expect(post.received).to.have.lengthOf(0)
    expect(await mail()).to.include({ status: 'failed' })
  })

  it('can carry no header that its subject smuggles, even past the queue', async () => {
    await queue()
    const subject = '退回\r\nBcc: everybody@example.org\r\n\r\nhello\u0007'
    await database.write((tx) => tx.updateTable('mails').set({ subject }).execute())

    await send()

    const [received] = post.received
    expect(received?.to).to.deep.equal(['chen@example.org'])
    expect(received?.headerLines.some((line) => /^bcc/i.test(line))).to.equal(false)
    expect(received?.text).to.equal(MAIL.body)
  })

  it('goes nowhere when its recipient is not one plain address', async () => {
    await queue({ recipient: 'a@example.org, b@example.org' })

    await send()

    expect(post.office.attempts).to.equal(0)
    expect(await mail()).to.include({ status: 'failed' })
  })

  it('begins no further mail when the process is to end', async () => {
    await queue()
    await queue()
    const stopping = new AbortController()

    await send(database, async () => stopping.abort(), stopping.signal)

    const sent = await database.read.selectFrom('mails').select('status').orderBy('status').execute()
    expect(sent.map((row) => row.status)).to.deep.equal(['sent', 'waiting'])
  })

  it('names the sender as the setting does when that has a name', async () => {
    await queue()

    await send(database, smtpDelivery(post.url, { ...SETTINGS, mailFrom: '编辑部 <desk@news.example.org>' }))

    expect(post.received[0]?.header('From')).to.equal('编辑部 <desk@news.example.org>')
  })
})
