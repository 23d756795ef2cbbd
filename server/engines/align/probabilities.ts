import type { Band } from './band.ts'
import { about } from './corridor.ts'
import { MOVES } from './moves.ts'
import type { Step, Turns } from './search.ts'

/** How far from the best way others are still looked at: further off they weigh nothing. */
const NEAR = 6

/** For each step of the best way, the share of all ways that take it (forward–backward algorithm), 0 to 1. */
export function probabilitiesOf(
  band: Band,
  gains: Float32Array,
  turns: Turns,
  steps: readonly Step[],
): readonly number[] {
  const near = about(steps, band.sources, band.targets, NEAR)
  const before = new Float64Array(near.cells * 2).fill(-Infinity)
  const after = new Float64Array(near.cells * 2).fill(-Infinity)
  before[0] = 0
  const end = ((near.base[near.sources] ?? 0) + near.targets) * 2
  after[end] = 0
  after[end + 1] = 0
  eachMove(near, band, gains, false, (cell, next, gain, isAlone) => {
    const way = either(before[cell * 2] ?? 0, (before[cell * 2 + 1] ?? 0) + (isAlone ? turns.stay : turns.leave))
    before[next] = either(before[next] ?? 0, way + gain)
  })
  eachMove(near, band, gains, true, (cell, next, gain, isAlone) => {
    const way = (after[next] ?? 0) + gain
    after[cell * 2] = either(after[cell * 2] ?? 0, way)
    after[cell * 2 + 1] = either(after[cell * 2 + 1] ?? 0, way + (isAlone ? turns.stay : turns.leave))
  })
  const all = after[0] ?? 0
  return steps.map(({ source, target, move }) => {
    const cell = (near.base[source] ?? 0) + target
    const isAlone = move.source === 0 || move.target === 0
    const next = ((near.base[source + move.source] ?? 0) + target + move.target) * 2 + (isAlone ? 1 : 0)
    const gain = gains[((band.base[source] ?? 0) + target) * MOVES.length + MOVES.indexOf(move)] ?? -Infinity
    const way = either(before[cell * 2] ?? 0, (before[cell * 2 + 1] ?? 0) + (isAlone ? turns.stay : turns.leave))
    return Math.min(1, Math.exp(way + gain + (after[next] ?? 0) - all))
  })
}

type Use = (cell: number, next: number, gain: number, isAlone: boolean) => void

/** Every move that stays inside the narrow band, from the start or from the end. */
function eachMove(near: Band, band: Band, gains: Float32Array, isBackwards: boolean, use: Use): void {
  for (let at = 0; at <= near.sources; at += 1) {
    const row = isBackwards ? near.sources - at : at
    const first = Math.max(near.first[row] ?? 0, band.first[row] ?? 0)
    const last = Math.min(near.last[row] ?? 0, band.last[row] ?? 0)
    for (let place = first; place <= last; place += 1) {
      const column = isBackwards ? first + last - place : place
      const slot = ((band.base[row] ?? 0) + column) * MOVES.length
      for (let index = 0; index < MOVES.length; index += 1) {
        const gain = gains[slot + index] ?? -Infinity
        const move = MOVES[index]
        if (gain === -Infinity || !move) continue
        const nextRow = row + move.source
        const nextColumn = column + move.target
        if (nextColumn > (near.last[nextRow] ?? -1) || nextColumn < (near.first[nextRow] ?? 0)) continue
        const isAlone = move.source === 0 || move.target === 0
        use(
          (near.base[row] ?? 0) + column,
          ((near.base[nextRow] ?? 0) + nextColumn) * 2 + (isAlone ? 1 : 0),
          gain,
          isAlone,
        )
      }
    }
  }
}

const NEGLIGIBLE = Math.log(1e6)

/** The logarithm of e^a + e^b. A way a million times less likely changes nothing. */
function either(a: number, b: number): number {
  if (a - b > NEGLIGIBLE || b === -Infinity) return a
  if (b - a > NEGLIGIBLE) return b
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)))
}
