import { expect } from 'chai'
import { queueMail } from '../../../server/features/activity/queue-mail.ts'
import { openTestDatabase } from '../../support/database.ts'
import { NOON } from '../../support/scene.ts'

describe('a queued mail', () => {
  const queued = async (subject: string) => {
    const database = await openTestDatabase()
    await database.write((tx) =>
      queueMail(tx, { recipient: 'chen@example.org', subject, body: '一行\n二行', createdAt: NOON }),
    )
    return database.read.selectFrom('mails').selectAll().executeTakeFirstOrThrow()
  }

  it('waits from the moment of its reason', async () => {
    const { id: _, ...mail } = await queued('退回')

    expect(mail).to.deep.equal({
      recipient: 'chen@example.org',
      subject: '退回',
      body: '一行\n二行',
      status: 'waiting',
      attempts: 0,
      createdAt: NOON,
      sendAt: NOON,
      sentAt: null,
      error: null,
    })
  })

  it('has a subject of one line, which no title can turn into another header', async () => {
    expect((await queued('Rain\r\nBcc: everybody@example.org\u0000\u2028!')).subject).to.equal(
      'Rain Bcc: everybody@example.org !',
    )
  })

  it('has a subject of at most 200 characters, cut between characters', async () => {
    const { subject } = await queued('𠮷'.repeat(300))

    expect([...subject]).to.have.lengthOf(200)
    expect(subject.endsWith('𠮷…')).to.equal(true)
  })
})
