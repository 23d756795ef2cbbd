import { expect } from 'chai'
import { dayAfter, dayWords, officeDays } from '../../../server/features/activity/office-days.ts'

describe('the calendar of the office', () => {
  it('begins a day at midnight of the office, not of Greenwich', () => {
    const { dayOf, timeOf } = officeDays('Asia/Shanghai')

    expect(dayOf('2026-11-23T15:59:59.999Z')).to.equal('2026-11-23')
    expect(dayOf('2026-11-23T16:00:00.000Z')).to.equal('2026-11-24')
    expect(timeOf('2026-11-23T16:00:00.000Z')).to.equal('00:00')
  })

  it('knows summer time', () => {
    const { dayOf, timeOf } = officeDays('America/New_York')

    expect(timeOf('2026-07-01T03:30:00.000Z')).to.equal('23:30')
    expect(dayOf('2026-07-01T03:30:00.000Z')).to.equal('2026-06-30')
    expect(dayOf('2026-12-01T04:30:00.000Z')).to.equal('2026-11-30')
  })

  it('counts days over the ends of months and years', () => {
    expect(dayAfter('2026-12-31', 1)).to.equal('2027-01-01')
    expect(dayAfter('2028-03-01', -1)).to.equal('2028-02-29')
  })

  it('says a day in both languages, the same day everywhere', () => {
    expect(dayWords('en', '2026-11-30')).to.equal('Monday, November 30')
    expect(dayWords('zh-Hans', '2026-11-30')).to.equal('11月30日星期一')
    expect(dayWords('en', 'soon')).to.equal('soon')
  })
})
