import { expect } from 'chai'
import { fromOfficeTime, officeTime } from '../../../server/features/publications/office-time.ts'

describe('the office’s clock', () => {
  it('is read as a form writes it', () => {
    expect(fromOfficeTime('2026-11-30T09:00', 'Asia/Shanghai')).to.equal('2026-11-30T01:00:00.000Z')
    expect(officeTime('2026-11-30T01:00:00.000Z', 'Asia/Shanghai')).to.equal('2026-11-30T09:00')
    expect(officeTime('2026-11-30T16:00:00.000Z', 'Asia/Shanghai')).to.equal('2026-12-01T00:00')
  })

  it('follows summer time', () => {
    expect(fromOfficeTime('2026-07-01T09:00', 'America/New_York')).to.equal('2026-07-01T13:00:00.000Z')
    expect(fromOfficeTime('2026-12-01T09:00', 'America/New_York')).to.equal('2026-12-01T14:00:00.000Z')
  })

  it('takes a time that comes twice as the first of the two, and a skipped one as the clock before it', () => {
    expect(fromOfficeTime('2026-11-01T01:30', 'America/New_York')).to.equal('2026-11-01T05:30:00.000Z')
    expect(fromOfficeTime('2026-03-08T02:30', 'America/New_York')).to.equal('2026-03-08T07:30:00.000Z')
  })

  for (const wrong of ['', 'tomorrow', '2026-02-30T09:00', '2026-11-30', '2026-11-30T25:00', '2026-11-30T09:00:00Z']) {
    it(`does not take “${wrong}”`, () => expect(fromOfficeTime(wrong, 'Asia/Shanghai')).to.equal(null))
  }
})
