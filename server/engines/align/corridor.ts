import type { Anchor } from './anchors.ts'
import { bandBetween } from './band.ts'
import type { Band } from './band.ts'
import type { Step } from './search.ts'

/** Texts with no more cells than this are searched whole. */
const SEARCHED_WHOLE = 1000
const MARGIN = 3
/** Between anchors the band is wider, by this share of their distance. */
const SLACK = 0.2
/** No search looks at more cells than this; a wider band is cut about its middle. */
const MOST_CELLS = 2_000_000
/** A band that is already so wide, in cells a row, is not made wider. */
const WIDE = 150
const EDGE = 1

/** A band about the way from anchor to anchor; by row it may be wider, for another look at what was too narrow. */
export function corridor(
  sources: number,
  targets: number,
  anchors: readonly Anchor[],
  wider: Float64Array | null = null,
): Band {
  if ((sources + 1) * (targets + 1) <= SEARCHED_WHOLE) return wholeBand(sources, targets)
  const lowest = new Float64Array(sources + 1).fill(targets)
  const highest = new Float64Array(sources + 1)
  const most = Math.max(MARGIN, MOST_CELLS / (sources + 1) / 2)
  const corners = [{ source: 0, target: 0 }, ...anchors, { source: sources, target: targets }]
  corners.slice(1).forEach((to, index) => {
    const from = corners[index] ?? to
    const rows = to.source - from.source
    const columns = to.target - from.target
    const slack = MARGIN + SLACK * Math.max(Math.min(rows, columns), Math.abs(rows - columns))
    for (let row = from.source; row <= to.source; row += 1) {
      const half = Math.min(most, slack + (wider?.[row] ?? 0))
      const middle = from.target + (rows === 0 ? 0 : (columns * (row - from.source)) / rows)
      lowest[row] = Math.min(lowest[row] ?? 0, middle - half, rows === 0 ? from.target - half : Infinity)
      highest[row] = Math.max(highest[row] ?? 0, middle + half, rows === 0 ? to.target + half : 0)
    }
  })
  return bandBetween(sources, targets, lowest, highest)
}

/** A band of the same width everywhere about a way. */
export function about(steps: readonly Step[], sources: number, targets: number, margin: number): Band {
  const lowest = new Float64Array(sources + 1).fill(targets)
  const highest = new Float64Array(sources + 1)
  const include = (source: number, target: number) => {
    lowest[source] = Math.min(lowest[source] ?? 0, target - margin)
    highest[source] = Math.max(highest[source] ?? 0, target + margin)
  }
  for (const { source, target, move } of steps) {
    for (let row = source; row <= source + move.source; row += 1) {
      include(row, target)
      include(row, target + move.target)
    }
  }
  return bandBetween(sources, targets, lowest, highest)
}

/** How much wider each look is than the one before, and how far about the places that need it. */
const WIDER = 3
const FIRST_WIDER = 8
const MOST_LOOKS = 5

/**
 * By row how much wider the band should be for the next look, where the way that was found runs along its edge; null if it
 * nowhere does, or looking there is beyond the work limit.
 */
export function widened(
  band: Band,
  steps: readonly Step[],
  wider: Float64Array | null,
  look: number,
): Float64Array | null {
  if (look >= MOST_LOOKS || band.cells > Math.min(MOST_CELLS / 2, WIDE * (band.sources + 1))) return null
  const reach = FIRST_WIDER * WIDER ** (look - 1)
  let next: Float64Array | null = null
  for (const { source, target } of steps) {
    const first = band.first[source] ?? 0
    const last = band.last[source] ?? 0
    if (!((first > 0 && target - first < EDGE) || (last < band.targets && last - target < EDGE))) continue
    next ??= wider?.slice() ?? new Float64Array(band.sources + 1)
    const end = Math.min(band.sources, source + reach)
    for (let row = Math.max(0, source - reach); row <= end; row += 1) next[row] = Math.max(next[row] ?? 0, reach)
  }
  return next
}

function wholeBand(sources: number, targets: number): Band {
  return bandBetween(sources, targets, new Int32Array(sources + 1), new Int32Array(sources + 1).fill(targets))
}
