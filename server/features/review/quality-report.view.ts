import type { User } from '../accounts/user.ts'
import type { Factors } from '../reasons/quality.ts'
import type { Round } from '../reasons/rounds.queries.ts'
import { presentQuality } from './quality.view.ts'

/** What a report is made for: months such as 2026-11, oldest first, and one person when `by` names one of them. */
export type Asking = {
  months: readonly string[]
  monthOf: (iso: string) => string
  people: readonly User[]
  by: string
  factors: Factors
}

/** How many articles with the most errors are named. */
const WORST = 10

/** The reviews that ended, by month, by person and by article. */
export function presentReport(rounds: readonly Round[], { months, monthOf, people, by, factors }: Asking) {
  const isKnown = people.some(({ id }) => id === by)
  const wanted = isKnown ? rounds.filter(({ userId }) => userId === by) : rounds
  const of = (its: readonly Round[]) => presentQuality(its, factors)
  const articleIds = [...new Set(wanted.map(({ articleId }) => articleId))]
  return {
    all: of(wanted),
    months: months.map((month) => ({ month, ...of(wanted.filter(({ createdAt }) => monthOf(createdAt) === month)) })),
    people: people.map(({ id, name }) => ({ id, name, ...of(rounds.filter(({ userId }) => userId === id)) })),
    worst: articleIds
      .map((articleId) => ({ articleId, ...of(wanted.filter((round) => round.articleId === articleId)) }))
      .filter(({ errors }) => errors > 0)
      .sort((one, other) => (other.penalty ?? 0) - (one.penalty ?? 0))
      .slice(0, WORST),
  }
}

/** So many months up to this one (2026-11), oldest first. */
export function monthsBack(month: string, count: number): string[] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return Array.from({ length: count }, (_, index) => {
    const months = year * 12 + number - 1 - (count - 1 - index)
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
  })
}

/** The drawing's measures, in its own units. */
export const PLOT = { width: 600, height: 160, foot: 20, left: 40 }

/** A bar for each value of a plot, and the line of its scale; null is a month without a review. */
export function plotOf(values: readonly (number | null)[]) {
  const most = niceMost(Math.max(0, ...values.map((value) => value ?? 0)))
  const step = (PLOT.width - PLOT.left) / Math.max(1, values.length)
  const room = PLOT.height - PLOT.foot
  const bars = values.map((value, index) => {
    const height = value === null ? 0 : (value / most) * room
    return {
      x: PLOT.left + index * step + step * 0.2,
      y: room - height,
      width: step * 0.6,
      height,
      value,
      middle: PLOT.left + (index + 0.5) * step,
    }
  })
  return { ...PLOT, room, most, half: most / 2, bars }
}

/** The least of 1, 2 and 5 times a power of ten that is not below the value. */
function niceMost(value: number): number {
  if (value <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  return [1, 2, 5, 10].map((each) => each * power).find((each) => each >= value) ?? value
}
