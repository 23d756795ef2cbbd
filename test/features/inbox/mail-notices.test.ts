import { expect } from 'chai'
import type { Database } from '../../../server/db/open.ts'
import { notify, type NewNotice } from '../../../server/features/activity/notify.ts'
import { updateArticle } from '../../../server/features/articles/articles.queries.ts'
import { mailNotices } from '../../../server/features/inbox/mail-notices.ts'
import { DAY, later, MINUTE } from '../../../server/lib/clock.ts'
import { NOON, PEOPLE, scene } from '../../support/scene.ts'
import { servicesFor } from '../activity/office.fixture.ts'

const SETTINGS = {
  smtpUrl: 'smtp://localhost',
  publicUrl: 'https://desk.example.org',
  officeName: 'City News',
  officeNameZh: '市新闻办',
}

describe('mail about notices', () => {
  let database: Database

  beforeEach(async () => {
    database = (await scene()).database
    await database.write(async (tx) => {
      await updateArticle(tx, 'article', { sourceTitle: '雨停了', targetTitle: 'The Rain Has Stopped' })
      await tx.updateTable('users').set({ language: 'zh-Hans' }).where('id', '=', PEOPLE.translator.id).execute()
    })
  })

  const tell = (notice: Partial<NewNotice> = {}, createdAt = NOON) => {
    const usual = {
      userIds: [PEOPLE.translator.id],
      articleId: 'article',
      actorId: PEOPLE.reviewer.id,
      kind: 'returned' as const,
    }
    return database.write((tx) => notify(tx, { ...usual, details: {}, createdAt, ...notice }))
  }
  const run = (settings: { smtpUrl: string | null } = SETTINGS, now = NOON) =>
    mailNotices(servicesFor(database, { ...SETTINGS, ...settings }, () => new Date(now)))
  const mails = () => database.read.selectFrom('mails').selectAll().orderBy('recipient').orderBy('createdAt').execute()
  const noticeId = async () => (await database.read.selectFrom('notices').select('id').executeTakeFirstOrThrow()).id

  it('tells one notice in the recipient’s language, with its note and its address', async () => {
    await tell({ details: { note: '三处“百分点”译错\n请核对' } })

    await run()

    const [mail] = await mails()
    expect(mail).to.include({
      recipient: 'chen@example.org',
      subject: 'M. Hall退回了《雨停了》',
      status: 'waiting',
      sendAt: NOON,
    })
    expect(mail?.body).to.equal(
      [
        '陈宇，您好：',
        '',
        'M. Hall退回了《雨停了》',
        '> 三处“百分点”译错',
        '> 请核对',
        `https://desk.example.org/inbox/${await noticeId()}`,
        '',
        '您的收件箱：',
        'https://desk.example.org/inbox',
        '',
        '此邮件由市新闻办自动发送，请勿直接回复。',
        '',
      ].join('\n'),
    )
  })

  it('gathers what is new for one person into one mail, and writes each person a mail of their own', async () => {
    await tell({ kind: 'assigned' }, later(NOON, -2 * MINUTE))
    await tell({ kind: 'approved', userIds: [PEOPLE.translator.id, PEOPLE.editor.id] }, later(NOON, -MINUTE))

    await run()

    const [chen, li, ...rest] = await mails()
    expect(rest).to.deep.equal([])
    expect(chen?.subject).to.equal('您有2条新消息')
    expect(chen?.body.indexOf('分配给您')).to.be.within(1, (chen?.body.indexOf('审定了') ?? 0) - 1)
    expect(li).to.include({ recipient: 'li@example.org', subject: 'M. Hall approved “The Rain Has Stopped”' })
    expect(li?.body).to.include('Dear 李烨,').and.include('City News sends these mails')
  })

  it('tells twenty notices and counts the rest', async () => {
    for (let number = 0; number < 23; number += 1) await tell({}, later(NOON, -number))

    await run()

    const [mail] = await mails()
    expect(mail?.body.match(/inbox\/\w+/g)).to.have.lengthOf(20)
    expect(mail?.body).to.include('另有3条。')
  })

  it('tells nothing twice, also when two processes look at the same time', async () => {
    await tell()

    await Promise.all([run(), run()])
    await run()

    expect(await mails()).to.have.lengthOf(1)
  })

  it('is silent about what was read already, and to those who cannot sign in', async () => {
    await tell()
    await tell({ userIds: [PEOPLE.editor.id] })
    await database.write(async (tx) => {
      await tx.updateTable('notices').set({ readAt: NOON }).where('userId', '=', PEOPLE.editor.id).execute()
      await tx.updateTable('users').set({ status: 'deactivated' }).where('id', '=', PEOPLE.translator.id).execute()
    })

    await run()

    expect(await mails()).to.deep.equal([])
  })

  it('waits without a mail server, and then does not tell what is long past', async () => {
    await tell({ kind: 'assigned' })
    await run({ smtpUrl: null })
    expect(await mails()).to.deep.equal([])

    const muchLater = later(NOON, 10 * DAY)
    await tell({ kind: 'approved' }, later(muchLater, -DAY))
    await run(SETTINGS, muchLater)

    expect((await mails()).map((mail) => mail.subject)).to.deep.equal(['M. Hall审定了《雨停了》'])
  })

  it('lets no title, name or note write a line of its own', async () => {
    await database.write(async (tx) => {
      await updateArticle(tx, 'article', { sourceTitle: '雨\r\nBcc: everybody@example.org {{actor}} $t(mail:more)' })
      await tx.updateTable('users').set({ name: 'M.\nHall' }).where('id', '=', PEOPLE.reviewer.id).execute()
    })
    await tell()

    await run()

    const [mail] = await mails()
    expect(mail?.subject).to.equal('M. Hall退回了《雨 Bcc: everybody@example.org {{actor}} $t(mail:more)》')
  })
})
