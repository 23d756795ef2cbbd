import type { Band } from './band.ts'
import { MOVES } from './moves.ts'
import type { Move } from './moves.ts'

/** One move from one place. */
export type Step = { source: number; target: number; move: Move }

/** What it costs or brings to go from a pair to a line without counterpart and on. */
export type Turns = { stay: number; leave: number }

/** The best way, and how good the best one to each state is: `[cell * 2]` after a pair, `[cell * 2 + 1]` after a line alone. */
export type Search = { steps: readonly Step[]; best: Float64Array }

/** The best way from the first state to the last. Whether the last line had a counterpart is part of a state. */
export function bestWay(band: Band, gains: Float32Array, { stay, leave }: Turns): Search {
  const best = new Float64Array(band.cells * 2).fill(-Infinity)
  const arrivals = new Int8Array(band.cells * 2).fill(-1)
  const { base } = band
  best[(base[0] ?? 0) * 2] = 0
  for (let row = 0; row <= band.sources; row += 1) {
    const last = band.last[row] ?? 0
    for (let column = band.first[row] ?? 0; column <= last; column += 1) {
      const cell = (base[row] ?? 0) + column
      const paired = best[cell * 2] ?? -Infinity
      const alone = best[cell * 2 + 1] ?? -Infinity
      if (paired === -Infinity && alone === -Infinity) continue
      for (let index = 0; index < MOVES.length; index += 1) {
        const gain = gains[cell * MOVES.length + index] ?? -Infinity
        if (gain === -Infinity) continue
        const isAlone = ALONE[index] ?? 0
        const fromAlone = alone + (isAlone === 1 ? stay : leave)
        const value = (paired > fromAlone ? paired : fromAlone) + gain
        const next = ((base[row + (SOURCES[index] ?? 0)] ?? 0) + column + (TARGETS[index] ?? 0)) * 2 + isAlone
        if (value > (best[next] ?? 0)) {
          best[next] = value
          arrivals[next] = index * 2 + (fromAlone > paired ? 1 : 0)
        }
      }
    }
  }
  return { steps: walkBack(band, best, arrivals), best }
}

/** The moves once more, for loops that run for every place. */
export const SOURCES = Int32Array.from(MOVES, ({ source }) => source)
export const TARGETS = Int32Array.from(MOVES, ({ target }) => target)
/** 1 for a move that takes lines of one side only. */
export const ALONE = Int32Array.from(MOVES, ({ source, target }) => (source === 0 || target === 0 ? 1 : 0))

function walkBack(band: Band, best: Float64Array, arrivals: Int8Array): readonly Step[] {
  const steps: Step[] = []
  let { sources: source, targets: target } = band
  const lastCell = (band.base[source] ?? 0) + target
  let state = (best[lastCell * 2] ?? 0) >= (best[lastCell * 2 + 1] ?? 0) ? 0 : 1
  while (source > 0 || target > 0) {
    const arrival = arrivals[((band.base[source] ?? 0) + target) * 2 + state] ?? -1
    const move = MOVES[arrival >> 1]
    if (arrival < 0 || !move) throw new Error('a place of the band without a way to it')
    source -= move.source
    target -= move.target
    state = arrival & 1
    steps.push({ source, target, move })
  }
  return steps.reverse()
}
