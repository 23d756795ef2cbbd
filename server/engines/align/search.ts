import type { Band } from './band.ts'
import { MOVES } from './moves.ts'
import type { Move } from './moves.ts'

/** One move from one place. */
export type Step = { source: number; target: number; move: Move }

/** What it costs or brings to go from a pair to a line without counterpart and on. */
export type Turns = { stay: number; leave: number }

/** The best way from the first state to the last. Whether the last line had a counterpart is part of a state. */
export function bestWay(band: Band, gains: Float32Array, { stay, leave }: Turns): readonly Step[] {
  const best = new Float64Array(band.cells * 2).fill(-Infinity)
  const arrivals = new Int8Array(band.cells * 2).fill(-1)
  best[(band.base[0] ?? 0) * 2] = 0
  for (let row = 0; row <= band.sources; row += 1) {
    for (let column = band.first[row] ?? 0; column <= (band.last[row] ?? 0); column += 1) {
      const cell = (band.base[row] ?? 0) + column
      const paired = best[cell * 2] ?? -Infinity
      const alone = best[cell * 2 + 1] ?? -Infinity
      if (paired === -Infinity && alone === -Infinity) continue
      for (let index = 0; index < MOVES.length; index += 1) {
        const gain = gains[cell * MOVES.length + index] ?? -Infinity
        const move = MOVES[index]
        if (gain === -Infinity || !move) continue
        const isAlone = move.source === 0 || move.target === 0
        const fromAlone = alone + (isAlone ? stay : leave)
        const value = Math.max(paired, fromAlone) + gain
        const next = ((band.base[row + move.source] ?? 0) + column + move.target) * 2 + (isAlone ? 1 : 0)
        if (value > (best[next] ?? 0)) {
          best[next] = value
          arrivals[next] = index * 2 + (fromAlone > paired ? 1 : 0)
        }
      }
    }
  }
  return walkBack(band, best, arrivals)
}

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
