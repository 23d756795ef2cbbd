import type { Band } from './band.ts'
import { MOVES } from './moves.ts'
import { ALONE, SOURCES, TARGETS } from './search.ts'
import type { Turns } from './search.ts'

export type Lattice = {
  near: Band
  band: Band
  gains: Float32Array
  turns: Turns
  best: Float64Array
  /** By state of the narrow band and move what `weightOf` has said on the way there, for the way back. */
  known: Float64Array
}
/** The weight of all ways to or from each state of the narrow band, by row to be multiplied by e to the scale. */
export type Ways = { weights: Float64Array; scales: Float64Array }

/** Ways so much worse than the best to the same place, as logarithms, weigh nothing. */
const NEGLIGIBLE = -16
const LARGE = 1e200

export function firstOf({ near, band }: Lattice, row: number): number {
  return Math.max(near.first[row] ?? 0, band.first[row] ?? 0)
}

export function lastOf({ near, band }: Lattice, row: number): number {
  return Math.min(near.last[row] ?? 0, band.last[row] ?? 0)
}

/** The state that a move leads to in the narrow band, or -1. */
export function nextState(near: Band, row: number, column: number, index: number): number {
  const nextRow = row + (SOURCES[index] ?? 0)
  const next = column + (TARGETS[index] ?? 0)
  if (nextRow > near.sources || next > (near.last[nextRow] ?? 0) || next < (near.first[nextRow] ?? 0)) return -1
  return ((near.base[nextRow] ?? 0) + next) * 2 + (ALONE[index] ?? 0)
}

/** How a move compares with the best way to where it leads, from the better state of its place. */
export function weightOf(
  { band, gains, best }: Lattice,
  row: number,
  column: number,
  index: number,
  most: number,
): number {
  const gain = gains[((band.base[row] ?? 0) + column) * MOVES.length + index] ?? -Infinity
  if (gain === -Infinity) return 0
  const next =
    ((band.base[row + (SOURCES[index] ?? 0)] ?? 0) + column + (TARGETS[index] ?? 0)) * 2 + (ALONE[index] ?? 0)
  const logarithm = gain + most - (best[next] ?? 0)
  return logarithm < NEGLIGIBLE ? 0 : Math.exp(logarithm)
}

/** Divides the weights of some rows where those of the first have grown too large. */
export function scaleDown({ weights, scales }: Ways, near: Band, first: number, last: number): void {
  if (first > near.sources) return
  const from = ((near.base[first] ?? 0) + (near.first[first] ?? 0)) * 2
  const end = ((near.base[first] ?? 0) + (near.last[first] ?? 0) + 1) * 2
  let most = 0
  for (let state = from; state < end; state += 1) most = Math.max(most, weights[state] ?? 0)
  if (most < LARGE) return
  const row = Math.min(last, near.sources)
  const until = ((near.base[row] ?? 0) + (near.last[row] ?? 0) + 1) * 2
  for (let state = from; state < until; state += 1) weights[state] = (weights[state] ?? 0) / LARGE
  for (let each = first; each <= row; each += 1) scales[each] = (scales[each] ?? 0) + Math.log(LARGE)
}
