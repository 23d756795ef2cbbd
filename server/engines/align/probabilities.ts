import type { Band } from './band.ts'
import { about } from './corridor.ts'
import { firstOf, lastOf, nextState, scaleDown, weightOf } from './lattice.ts'
import type { Lattice, Ways } from './lattice.ts'
import { MOVES } from './moves.ts'
import { ALONE } from './search.ts'
import type { Search, Turns } from './search.ts'

/** How far from the best way others are still looked at: further off they weigh nothing. */
const NEAR = 4

/**
 * For each step of the best way, the share of all ways that take it (forward–backward algorithm), 0 to 1. Weights are counted
 * against the best way to each state, so that they stay near 1; a row that grows too large is scaled down with all after it.
 */
export function probabilitiesOf(
  band: Band,
  gains: Float32Array,
  turns: Turns,
  { steps, best }: Search,
): readonly number[] {
  const near = about(steps, band.sources, band.targets, NEAR)
  const lattice = { near, band, gains, turns, best, known: new Float64Array(near.cells * MOVES.length) }
  const before = forward(lattice)
  const after = backward(lattice)
  const all = after.weights[0] ?? 0
  const allScale = after.scales[0] ?? 0
  return steps.map(({ source, target, move }) => {
    const cell = (near.base[source] ?? 0) + target
    const wide = (band.base[source] ?? 0) + target
    const isAlone = move.source === 0 || move.target === 0 ? 1 : 0
    const nextRow = source + move.source
    const nextColumn = target + move.target
    const gain = gains[wide * MOVES.length + MOVES.indexOf(move)] ?? -Infinity
    const nextBest = best[((band.base[nextRow] ?? 0) + nextColumn) * 2 + isAlone] ?? 0
    let way = 0
    for (let state = 0; state < 2; state += 1) {
      const turn = state === 0 ? 0 : isAlone === 1 ? turns.stay : turns.leave
      const weight = before.weights[cell * 2 + state] ?? 0
      if (weight > 0) way += weight * Math.exp((best[wide * 2 + state] ?? 0) + turn + gain - nextBest)
    }
    const rest = after.weights[((near.base[nextRow] ?? 0) + nextColumn) * 2 + isAlone] ?? 0
    const scale = (before.scales[source] ?? 0) + (after.scales[nextRow] ?? 0) - allScale
    return Math.min(1, ((way * rest) / all) * Math.exp(scale))
  })
}

/** How many rows ahead a move reaches. */
const REACH = 4

function forward(lattice: Lattice): Ways {
  const { near, band, turns, best, known } = lattice
  const ways = { weights: new Float64Array(near.cells * 2), scales: new Float64Array(near.sources + 1) }
  const { weights } = ways
  weights[0] = 1
  for (let row = 0; row <= near.sources; row += 1) {
    ways.scales[row] = ways.scales[row - 1] ?? 0
    scaleDown(ways, near, row, row + REACH)
    for (let column = firstOf(lattice, row); column <= lastOf(lattice, row); column += 1) {
      const state = ((near.base[row] ?? 0) + column) * 2
      const wide = (band.base[row] ?? 0) + column
      const paired = weights[state] ?? 0
      const alone = weights[state + 1] ?? 0
      if (paired === 0 && alone === 0) continue
      const most = Math.max(best[wide * 2] ?? -Infinity, best[wide * 2 + 1] ?? -Infinity)
      const fromPair = paired === 0 ? 0 : paired * Math.exp((best[wide * 2] ?? 0) - most)
      const fromAlone = alone === 0 ? 0 : alone * Math.exp((best[wide * 2 + 1] ?? 0) - most)
      const toPair = fromPair + fromAlone * Math.exp(turns.leave)
      const toAlone = fromPair + fromAlone * Math.exp(turns.stay)
      for (let index = 0; index < MOVES.length; index += 1) {
        const next = nextState(near, row, column, index)
        if (next < 0) continue
        const weight = weightOf(lattice, row, column, index, most)
        known[(state / 2) * MOVES.length + index] = weight
        if (weight > 0) weights[next] = (weights[next] ?? 0) + weight * (ALONE[index] === 1 ? toAlone : toPair)
      }
    }
  }
  return ways
}

function backward(lattice: Lattice): Ways {
  const { near, band, turns, best, known } = lattice
  const ways = { weights: new Float64Array(near.cells * 2), scales: new Float64Array(near.sources + 1) }
  const { weights } = ways
  const end = ((near.base[near.sources] ?? 0) + near.targets) * 2
  const wideEnd = ((band.base[near.sources] ?? 0) + near.targets) * 2
  const most = Math.max(best[wideEnd] ?? -Infinity, best[wideEnd + 1] ?? -Infinity)
  for (let state = 0; state < 2; state += 1)
    weights[end + state] = Math.exp((best[wideEnd + state] ?? -Infinity) - most)
  for (let row = near.sources; row >= 0; row -= 1) {
    scaleDown(ways, near, row + 1, row + REACH)
    ways.scales[row] = ways.scales[row + 1] ?? 0
    for (let column = lastOf(lattice, row); column >= firstOf(lattice, row); column -= 1) {
      const state = ((near.base[row] ?? 0) + column) * 2
      const wide = (band.base[row] ?? 0) + column
      const most = Math.max(best[wide * 2] ?? -Infinity, best[wide * 2 + 1] ?? -Infinity)
      let pair = 0
      let alone = 0
      for (let index = 0; index < MOVES.length; index += 1) {
        const next = nextState(near, row, column, index)
        if (next < 0) continue
        const way = (weights[next] ?? 0) * (known[(state / 2) * MOVES.length + index] ?? 0)
        if (ALONE[index] === 1) alone += way
        else pair += way
      }
      if (pair === 0 && alone === 0) continue
      weights[state] = (pair + alone) * Math.exp((best[wide * 2] ?? -Infinity) - most)
      weights[state + 1] =
        (pair * Math.exp(turns.leave) + alone * Math.exp(turns.stay)) *
        Math.exp((best[wide * 2 + 1] ?? -Infinity) - most)
    }
  }
  return ways
}
