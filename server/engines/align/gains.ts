import type { Band } from './band.ts'
import type { Evidence } from './evidence.ts'
import { MOVES } from './moves.ts'
import { pairGains } from './pair-gains.ts'
import { MOST_LINES } from './runs.ts'
import type { Weights } from './weights.ts'

/** What was gained with the same words in another band. */
export type GainedBefore = { evidence: Evidence; gains: Float32Array }

/** For each state and move, how much likelier the lines belong together than not; -Infinity outside the band. */
export function gainsOf(evidence: Evidence, weights: Weights, before: GainedBefore | null): Float32Array {
  const { band, shapes } = evidence
  const gains = new Float32Array(band.cells * MOVES.length).fill(-Infinity)
  const priors = MOVES.map(({ shape }) => (weights.shapes[shape] ?? 0) + weights.habit * (shapes[shape] ?? 0))
  const prior = priors[MOVES.findIndex(({ source, target }) => source === 1 && target === 0)] ?? 0
  const alone = {
    source: relative(evidence.source.lengths).map((length) => prior + weights.aloneLength * length),
    target: relative(evidence.target.lengths).map((length) => prior + weights.aloneLength * length),
  }
  const addPairs = pairGains(evidence, weights, alone, gains)
  for (let row = 0; row <= band.sources; row += 1) {
    if (before && isSame(before.evidence.band, band, row)) {
      copyRow(gains, band, before, row)
      continue
    }
    MOVES.forEach(({ source, target }, index) => {
      const [from, to] = columnsOf(band, row, source, target)
      const slot = ((band.base[row] ?? 0) + from) * MOVES.length + index
      if (source > 0 && target > 0) {
        addPairs({ row, from, to, sources: source, targets: target, prior: priors[index] ?? 0, slot })
        return
      }
      for (let column = from, each = slot; column <= to; column += 1, each += MOVES.length) {
        gains[each] = (target === 0 ? alone.source[row] : alone.target[column]) ?? 0
      }
    })
  }
  return gains
}

/** Whether a row of two bands has the same places, and so have the rows that moves from there may lead to. */
function isSame(one: Band, other: Band, row: number): boolean {
  const last = Math.min(other.sources, row + MOST_LINES)
  for (let each = row; each <= last; each += 1) {
    if (one.first[each] !== other.first[each] || one.last[each] !== other.last[each]) return false
  }
  return one.end[last] === other.end[last]
}

function copyRow(gains: Float32Array, band: Band, { evidence, gains: old }: GainedBefore, row: number): void {
  const first = band.first[row] ?? 0
  const from = ((evidence.band.base[row] ?? 0) + first) * MOVES.length
  const length = (Math.max(band.end[row] ?? 0, (band.last[row] ?? 0) + 1) - first) * MOVES.length
  gains.set(old.subarray(from, from + length), ((band.base[row] ?? 0) + first) * MOVES.length)
}

/** The first and the last column from which a move stays inside the band. */
function columnsOf({ sources, first, last, end }: Band, row: number, source: number, target: number): [number, number] {
  const next = row + source
  if (next > sources) return [0, -1]
  const isPair = source > 0 && target > 0
  const from = Math.max(first[row] ?? 0, (first[next] ?? 0) - target, isPair ? (first[next - 1] ?? 0) : 0)
  const to = Math.min(last[row] ?? 0, (last[next] ?? 0) - target, isPair ? (end[row] ?? 0) - target : Infinity)
  return [from, to]
}

const SHORT = 10

/** The logarithm of each length against the mean: that a line has no counterpart is likelier where it is short. */
function relative(lengths: Float64Array): Float64Array {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  return lengths.map((length) => Math.log((length + SHORT) / (mean + SHORT)))
}
