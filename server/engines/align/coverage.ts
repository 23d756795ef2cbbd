import type { Band } from './band.ts'
import type { Links, Postings } from './links.ts'
import { MOST_LINES } from './runs.ts'
import { logLengths, weigh } from './token-weights.ts'
import type { Side } from './vocabulary.ts'
import type { Weights } from './weights.ts'

/**
 * How well each line of one side is covered by runs of lines of the other: how much likelier its tokens would find their
 * translations there if the two belonged together. By cell of the band and length of the run, `[cell * MOST_LINES + length - 1]`.
 */
export type Coverage = {
  /** Weighed and damped by the number of tokens in the line. */
  byLine: Float32Array
  /** Weighed, to be damped by the number of tokens in the whole side of a pair. */
  bySide: Float32Array
  /** For each line the number of tokens that were looked for. */
  counts: Float32Array
}

export type Covering = {
  side: Side
  other: { lines: number; lengths: Float64Array; postings: Postings }
  links: Links
  /** How often each type is found in its true counterpart. */
  habits: Float32Array
  /** Whether the lines of this side are the columns of the band. */
  isTurned: boolean
}

export function coverageOf(covering: Covering, band: Band, weights: Weights): Coverage {
  const { side, other, links, habits, isTurned } = covering
  const says = weigh(side, other, links, habits)
  const longer = logLengths(other.lengths)
  const widest = (isTurned ? band.mostRows : band.mostColumns) * MOST_LINES
  const found = new Float32Array(widest)
  const sums = new Float32Array(widest)
  const hits = new Float32Array(widest)
  const saved = new Float32Array(widest)
  const byLine = new Float32Array(band.cells * MOST_LINES)
  const bySide = new Float32Array(band.cells * MOST_LINES)
  const counts = new Float32Array(side.lines)
  for (let line = 0; line < side.lines; line += 1) {
    const first = (isTurned ? band.firstRow[line] : band.first[line]) ?? 0
    const end = (isTurned ? band.endRow[line] : band.end[line]) ?? 0
    const width = end - first
    if (width <= 0) continue
    sums.fill(0, 0, width * MOST_LINES)
    hits.fill(0, 0, width * MOST_LINES)
    saved.fill(0, 0, width * MOST_LINES)
    let lacking = 0
    let count = 0
    for (let index = side.start[line] ?? 0; index < (side.start[line + 1] ?? 0); index += 1) {
      const type = side.tokens[index] ?? 0
      const missing = says.missing[type] ?? 0
      if (missing === 0) continue
      lacking += missing
      count += 1
      const from = links.start[type] ?? 0
      const to = links.start[type + 1] ?? 0
      let low = width
      let high = 0
      for (let link = from; link < to; link += 1) {
        const word = links.to[link] ?? 0
        const weight = links.weight[link] ?? 0
        const last = other.postings.start[word + 1] ?? 0
        for (
          let slot = lowerBound(other.postings.lines, other.postings.start[word] ?? 0, last, first);
          slot < last;
          slot += 1
        ) {
          const at = (other.postings.lines[slot] ?? 0) - first
          if (at >= width) break
          if ((found[at] ?? 0) < weight) found[at] = weight
          if (at < low) low = at
          if (at >= high) high = at + 1
        }
      }
      if (low >= high) continue
      const gain = says.covered[type] ?? 0
      // a run that begins up to three lines before a hit holds it
      for (let at = Math.max(0, low - MOST_LINES + 1); at < high; at += 1) {
        let most = 0
        const longest = Math.min(MOST_LINES, width - at)
        for (let length = 0; length < longest; length += 1) {
          const value = found[at + length] ?? 0
          if (value > most) most = value
          if (most === 0) continue
          const slot = at * MOST_LINES + length
          sums[slot] = (sums[slot] ?? 0) + most * gain
          hits[slot] = (hits[slot] ?? 0) + most
          saved[slot] = (saved[slot] ?? 0) + most * missing
        }
      }
      found.fill(0, low, high)
    }
    counts[line] = count
    const damp = 1 / Math.sqrt(count + 1)
    for (let at = 0; at < width; at += 1) {
      const cell = isTurned ? (band.base[first + at] ?? 0) + line : (band.base[line] ?? 0) + first + at
      for (let length = 0; length < MOST_LINES; length += 1) {
        const slot = at * MOST_LINES + length
        const covered = (sums[slot] ?? 0) - (hits[slot] ?? 0) * (longer[(first + at) * MOST_LINES + length] ?? 0)
        const uncovered = lacking - (saved[slot] ?? 0)
        const place = cell * MOST_LINES + length
        byLine[place] = (weights.foundByLine * covered + weights.missingByLine * uncovered) * damp
        bySide[place] = weights.foundBySide * covered + weights.missingBySide * uncovered
      }
    }
  }
  return { byLine, bySide, counts }
}

/** The first slot whose line is not before the wanted one. */
function lowerBound(lines: Int32Array, from: number, to: number, wanted: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((lines[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
