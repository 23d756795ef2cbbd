import { cellOf } from './band.ts'
import type { Lattice, Step } from './lattice.ts'

/** For each step of a way, the share of all ways through the lattice that take it (forward–backward algorithm), 0 to 1. */
export function probabilitiesOf(lattice: Lattice, path: readonly Step[]): readonly number[] {
  const { band, moves, costs } = lattice
  const before = costsFromTheStart(lattice)
  const after = costsToTheEnd(lattice)
  return path.map(({ at, move }) => {
    const from = cellOf(band, at.source, at.target)
    const to = cellOf(band, at.source + move.source, at.target + move.target)
    const cost = (before[from] ?? 0) + (costs[to * moves.length + moves.indexOf(move)] ?? 0) + (after[to] ?? 0)
    return Math.min(1, Math.exp((after[0] ?? 0) - cost))
  })
}

function costsFromTheStart({ band, moves, origins, costs }: Lattice): Float64Array {
  const before = new Float64Array(band.cells).fill(Infinity)
  before[0] = 0
  let slot = moves.length
  for (let cell = 1; cell < band.cells; cell += 1) {
    let sum = Infinity
    for (const last = slot + moves.length; slot < last; slot += 1) {
      sum = either(sum, (before[origins[slot] ?? 0] ?? 0) + (costs[slot] ?? 0))
    }
    before[cell] = sum
  }
  return before
}

function costsToTheEnd({ band, moves, origins, costs }: Lattice): Float64Array {
  const after = new Float64Array(band.cells).fill(Infinity)
  after[band.cells - 1] = 0
  let slot = costs.length - 1
  for (let cell = band.cells - 1; cell >= 0; cell -= 1) {
    for (const first = slot - moves.length; slot > first; slot -= 1) {
      const origin = origins[slot] ?? 0
      after[origin] = either(after[origin] ?? 0, (after[cell] ?? 0) + (costs[slot] ?? 0))
    }
  }
  return after
}

/** The cost of having either of two ways: -log(e^-a + e^-b). A way a million times less likely changes nothing. */
function either(a: number, b: number): number {
  if (b - a > NEGLIGIBLE || b === Infinity) return a
  if (a - b > NEGLIGIBLE) return b
  return Math.min(a, b) - Math.log1p(Math.exp(-Math.abs(a - b)))
}

const NEGLIGIBLE = Math.log(1e6)
