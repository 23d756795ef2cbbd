import { expect } from 'chai'
import { officeDays } from '../../../server/features/activity/office-days.ts'
import { officeMoment } from '../../../server/features/sample/office-moment.ts'

const shanghai = officeDays('Asia/Shanghai')

describe('office hours counted back from now', () => {
  const cases = [
    ['within a morning', '2026-11-24T03:00:00Z', 1.5, '2026-11-24T09:30'],
    ['over the rest at noon', '2026-11-24T06:00:00Z', 1, '2026-11-24T11:30'],
    ['over a night', '2026-11-24T02:00:00Z', 2, '2026-11-23T17:00'],
    ['over a weekend', '2026-11-23T02:00:00Z', 2, '2026-11-20T17:00'],
    ['from before the office opens', '2026-11-24T00:10:00Z', 1, '2026-11-23T17:00'],
    ['from late at night', '2026-11-24T15:50:00Z', 1, '2026-11-24T17:00'],
    ['from a Sunday', '2026-11-22T04:00:00Z', 7.5, '2026-11-20T09:00'],
    ['over a week', '2026-11-24T02:00:00Z', 37.5, '2026-11-17T10:00'],
  ] as const

  for (const [way, now, hours, moment] of cases) {
    it(`are counted ${way}`, () => {
      expect(officeMoment(now, shanghai, hours)).to.equal(moment)
    })
  }

  it('are at least a minute, so that nothing was done in the future', () => {
    expect(officeMoment('2026-11-24T02:00:59Z', shanghai, 0)).to.equal('2026-11-24T09:59')
  })
})
