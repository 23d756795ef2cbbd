/** The places (lines done on each side) that are searched: about the diagonal, numbered from 0 row by row. */
export type Band = {
  sources: number
  targets: number
  halfWidth: number
  cells: number
  /** Nothing lies outside, or the work limit forbids to look there. */
  isFinal: boolean
  /** For each number of source lines: the first and the last number of target lines, and the number of the first place. */
  first: Int32Array
  last: Int32Array
  start: Int32Array
}

/** A band for so many lines; short texts are searched whole. */
export function bandOf(sources: number, targets: number): Band {
  const isSmall = (sources + 1) * (targets + 1) <= SEARCHED_WHOLE
  const slope = targets / Math.max(1, sources)
  return band(sources, targets, isSmall ? targets : Math.ceil(NARROWEST * Math.max(1, slope)))
}

/** The same band wider; past the work limit it stays as it is and is final. */
export function widened(narrow: Band): Band {
  const wide = band(narrow.sources, narrow.targets, narrow.halfWidth * 2)
  return wide.cells <= MOST_CELLS ? wide : { ...narrow, isFinal: true }
}

/** The number of a place, or -1 outside the band. */
export function cellOf(band: Band, source: number, target: number): number {
  const first = band.first[source] ?? Infinity
  if (target < first || target > (band.last[source] ?? -1)) return -1
  return (band.start[source] ?? 0) + target - first
}

/** Whether a place is so near an edge of the band that a better way may lie outside. */
export function isNearTheEdge(band: Band, source: number, target: number): boolean {
  const first = band.first[source] ?? 0
  const last = band.last[source] ?? 0
  return (first > 0 && target - first < MARGIN) || (last < band.targets && last - target < MARGIN)
}

const SEARCHED_WHOLE = 90_000
const NARROWEST = 60
const MOST_CELLS = 500_000
const MARGIN = 5

function band(sources: number, targets: number, halfWidth: number): Band {
  const slope = targets / Math.max(1, sources)
  const first = new Int32Array(sources + 1)
  const last = new Int32Array(sources + 1)
  const start = new Int32Array(sources + 1)
  let cells = 0
  for (let source = 0; source <= sources; source += 1) {
    const from = source === 0 ? 0 : Math.max(0, Math.floor(source * slope - halfWidth))
    const to = source === sources ? targets : Math.min(targets, Math.ceil(source * slope + halfWidth))
    first[source] = from
    last[source] = to
    start[source] = cells
    cells += to - from + 1
  }
  return { sources, targets, halfWidth, cells, isFinal: halfWidth >= targets, first, last, start }
}
