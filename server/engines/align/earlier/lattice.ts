import { cellOf } from './band.ts'
import type { Band } from './band.ts'
import type { CostOf, Lines, Move } from './moves.ts'

/**
 * Every move inside a band, flat, for loops over millions of them. The move number `index` that ends in a cell has the slot
 * `cell * moves.length + index`; a move that would begin outside the band costs infinitely much.
 */
export type Lattice = {
  band: Band
  moves: readonly Move[]
  /** For each slot, the cell where the move begins. */
  origins: Int32Array
  /** For each slot, minus the logarithm of its likelihood. */
  costs: Float64Array
}

/** One move from one place. */
export type Step = { at: Lines; move: Move }

export function latticeOf(band: Band, moves: readonly Move[], costOf: CostOf): Lattice {
  const origins = new Int32Array(band.cells * moves.length)
  const costs = new Float64Array(band.cells * moves.length).fill(Infinity)
  const at = { source: 0, target: 0 } // one object for all: making millions of them took most of the time
  let slot = 0
  for (let source = 0; source <= band.sources; source += 1) {
    const last = band.last[source] ?? 0
    for (let target = band.first[source] ?? 0; target <= last; target += 1) {
      for (const move of moves) {
        at.source = source - move.source
        at.target = target - move.target
        const origin = cellOf(band, at.source, at.target)
        if (origin >= 0) {
          origins[slot] = origin
          costs[slot] = costOf(at, move)
        }
        slot += 1
      }
    }
  }
  return { band, moves, origins, costs }
}

/** The cheapest way from the first cell to the last one. */
export function cheapest(lattice: Lattice): readonly Step[] {
  const { band, moves, origins, costs } = lattice
  const best = new Float64Array(band.cells).fill(Infinity)
  const arrivals = new Int8Array(band.cells)
  best[0] = 0
  for (let cell = 1; cell < band.cells; cell += 1) {
    for (let index = 0; index < moves.length; index += 1) {
      const slot = cell * moves.length + index
      const cost = (best[origins[slot] ?? 0] ?? 0) + (costs[slot] ?? 0)
      if (cost >= (best[cell] ?? 0)) continue
      best[cell] = cost
      arrivals[cell] = index
    }
  }
  return walkBack(lattice, arrivals)
}

function walkBack({ band, moves }: Lattice, arrivals: Int8Array): readonly Step[] {
  const path: Step[] = []
  let { sources: source, targets: target } = band
  while (source > 0 || target > 0) {
    const move = moves[arrivals[cellOf(band, source, target)] ?? 0]
    if (!move) throw new Error('a place of the band without a way to it')
    source -= move.source
    target -= move.target
    path.push({ at: { source, target }, move })
  }
  return path.reverse()
}
