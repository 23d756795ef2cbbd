import { expect } from 'chai'
import { momentsFor } from '../../server/web/moments.ts'

describe('Short times', () => {
  it('are the time alone on the same day, and get their day when midnight in the office has passed', () => {
    let now = '2026-11-23T15:50:00.000Z' // 23:50 in Shanghai
    const { short } = momentsFor('en', 'Asia/Shanghai', () => new Date(now))
    const saved = '2026-11-23T15:40:00.000Z'

    expect(short(saved)).to.equal('23:40')
    now = '2026-11-23T15:59:59.000Z'
    expect(short(saved)).to.equal('23:40')
    now = '2026-11-23T16:00:00.000Z'
    expect(short(saved)).to.equal('Nov 23, 23:40')
  })

  it('have the year when it is another one', () => {
    const { short } = momentsFor('en', 'UTC', () => new Date('2026-11-23T12:00:00.000Z'))

    expect(short('2025-11-23T12:00:00.000Z')).to.match(/2025/)
  })
})
