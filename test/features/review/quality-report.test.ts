import { expect } from 'chai'
import type { User } from '../../../server/features/accounts/user.ts'
import type { ReviewError } from '../../../server/features/reasons/quality.ts'
import type { Round } from '../../../server/features/reasons/rounds.queries.ts'
import { monthsBack, plotOf, presentReport } from '../../../server/features/review/quality-report.view.ts'

const ERROR: ReviewError = { reason: 'term', severity: 'major', tells: 'words', deleted: 'a', inserted: 'b' }

function round(userId: string, month: string, errors: readonly ReviewError[], articleId = 'rain'): Round {
  const createdAt = `${month}-15T04:00:00.000Z`
  return { userId, articleId, errors, createdAt, change: 3, base: 2, actorId: 'hall', words: 500, characters: 800 }
}

const person = (id: string) => ({ id, name: id }) as User // the report looks at nothing else

function report(rounds: readonly Round[], by = '') {
  return presentReport(rounds, {
    months: ['2026-10', '2026-11'],
    monthOf: (iso) => iso.slice(0, 7),
    people: [person('chen'), person('zhou')],
    by,
    factors: { k: 1, ca: 1 },
  })
}

describe('the report of quality', () => {
  const rounds = [
    round('chen', '2026-10', [ERROR, ERROR]),
    round('zhou', '2026-11', []),
    round('chen', '2026-11', [ERROR], 'snow'),
  ]

  it('scores every month by the words of all its reviews', () => {
    expect(report(rounds).months.map(({ month, penalty, reviews }) => [month, penalty, reviews])).to.deep.equal([
      ['2026-10', 20, 1],
      ['2026-11', 5, 2],
    ])
  })

  it('scores every person, and shows the months of the one that was asked for', () => {
    expect(report(rounds).people.map(({ name, errors }) => [name, errors])).to.deep.equal([
      ['chen', 3],
      ['zhou', 0],
    ])
    expect(report(rounds, 'zhou').months.map(({ penalty }) => penalty)).to.deep.equal([null, 0])
    expect(report(rounds, 'nobody').all.reviews).to.equal(3)
  })

  it('names the articles with the most errors for their length first, and none without errors', () => {
    expect(report(rounds).worst.map(({ articleId }) => articleId)).to.deep.equal(['rain', 'snow'])
    expect(report([round('chen', '2026-11', [])]).worst).to.deep.equal([])
  })

  it('goes back over the turn of the year', () => {
    expect(monthsBack('2026-02', 4)).to.deep.equal(['2025-11', '2025-12', '2026-01', '2026-02'])
  })
})

describe('a plot', () => {
  it('has a bar for every value, as high as the value is of a round figure above all of them', () => {
    const { most, half, room, bars } = plotOf([7, null, 3.5])

    expect([most, half]).to.deep.equal([10, 5])
    expect(bars.map(({ height }) => height / room)).to.deep.equal([0.7, 0, 0.35])
    for (const { x, width, y, height } of bars) {
      expect(x).to.be.at.least(40)
      expect(x + width).to.be.at.most(600)
      expect(y + height).to.be.closeTo(room, 1e-9)
    }
  })

  it('has a scale also where every value is 0', () => {
    expect(plotOf([0, 0]).most).to.equal(1)
  })
})
