import { expect } from 'chai'
import { afterFault, isAddress, isSpent, RETRY_MINUTES } from '../../../server/features/inbox/mail.ts'

describe('a mail', () => {
  it('is tried again after 1, 5 and 30 minutes, 2 and 6 hours, and then has failed', () => {
    const now = '2026-11-23T04:00:00.000Z'

    const next = [1, 2, 3, 4, 5, 6].map((attempts) => afterFault(attempts, 'refused', now))

    expect(next.map((result) => ('sendAt' in result ? result.sendAt.slice(11, 16) : result.status))).to.deep.equal([
      '04:01',
      '04:05',
      '04:30',
      '06:00',
      '10:00',
      'failed',
    ])
    expect(next.every((result) => result.error === 'refused')).to.equal(true)
  })

  it('is spent only after every attempt was begun', () => {
    const mail = { id: '', recipient: '', subject: '', body: '', createdAt: '', sendAt: '' }

    expect(isSpent({ ...mail, attempts: RETRY_MINUTES.length })).to.equal(false)
    expect(isSpent({ ...mail, attempts: RETRY_MINUTES.length + 1 })).to.equal(true)
  })

  it('goes to one plain address and to nothing else', () => {
    for (const good of ['chen@example.org', 'a.b+c@news.example.cn', '陈@例子.中国'])
      expect(isAddress(good), good).to.equal(true)
    for (const bad of [
      '',
      'chen',
      '@example.org',
      'chen@',
      'a@b@c',
      'a@b.c,d@e.f',
      'a@b.c;d@e.f',
      '"a b"@c.d',
      'Chen <a@b.c>',
      'a b@c.d',
      'a@b.c\r\nBcc: x@y.z',
      'a@b.c\n',
      'a@b.c\u0000',
      'a@b.c\u2028',
      `${'a'.repeat(250)}@b.cd`,
    ]) {
      expect(isAddress(bad), JSON.stringify(bad)).to.equal(false)
    }
  })
})
