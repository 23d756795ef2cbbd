import type { Band } from './band.ts'
import type { Links, Postings } from './links.ts'
import type { Matches } from './matches.ts'
import { MOST_LINES } from './runs.ts'
import { SAVED, STRIDE, sumsFor, sumUp } from './sums.ts'
import type { Sums } from './sums.ts'
import { logLengths } from './token-weights.ts'
import type { Says } from './token-weights.ts'
import { touchedLines } from './touched-lines.ts'
import type { Side } from './vocabulary.ts'
import type { Weights } from './weights.ts'

/**
 * How well each line of one side is covered by runs of lines of the other: how much likelier its tokens would find their
 * translations there if the two belonged together. By cell of the band and length of the run, `[cell * MOST_LINES + length - 1]`.
 */
export type Coverage = {
  /** What is found, weighed, to be damped by the number of tokens in the whole side of a pair. */
  found: Float32Array
  /** What is missing, weighed and damped by the number of tokens in the line: every line must justify itself. */
  missing: Float32Array
  /** For each line the number of tokens that were looked for. */
  counts: Float32Array
}

export type Covering = {
  side: Side
  other: { lines: number; lengths: Float64Array; postings: Postings }
  links: Links
  says: Says
  /** Whether the lines of this side are the columns of the band. */
  isTurned: boolean
  /** Where what is found is kept, word by word. */
  matches: Matches | null
}

/** What was found with the same words in another band; lines that have the same places there are not looked at again. */
export type CoveredBefore = { band: Band; coverage: Coverage }

export function coverageOf(
  { side, other, links, says, isTurned, matches }: Covering,
  band: Band,
  weights: Weights,
  before: CoveredBefore | null,
): Coverage {
  const longer = logLengths(other.lengths)
  const touched = touchedLines(links, other.postings, isTurned ? band.mostRows : band.mostColumns)
  const sums = sumsFor(isTurned ? band.mostRows : band.mostColumns)
  const coverage = {
    found: new Float32Array(band.cells * MOST_LINES),
    missing: new Float32Array(band.cells * MOST_LINES),
    counts: new Float32Array(side.lines),
  }
  for (let line = 0; line < side.lines; line += 1) {
    const first = firstOf(band, line, isTurned)
    const end = endOf(band, line, isTurned)
    if (end <= first) continue
    if (before && firstOf(before.band, line, isTurned) === first && endOf(before.band, line, isTurned) === end) {
      copy(coverage, band, before, line, first, end, isTurned)
      continue
    }
    sumUp(sums, side, line, says, touched, longer, first, end, matches, (band.base[line] ?? 0) + first)
    coverage.counts[line] = sums.count
    write(coverage, sums, band, weights, line, first, end, isTurned)
  }
  return coverage
}

function firstOf(band: Band, line: number, isTurned: boolean): number {
  return (isTurned ? band.firstRow[line] : band.first[line]) ?? 0
}

function endOf(band: Band, line: number, isTurned: boolean): number {
  return (isTurned ? band.endRow[line] : band.end[line]) ?? 0
}

function cellOf({ base }: Band, line: number, other: number, isTurned: boolean): number {
  return isTurned ? (base[other] ?? 0) + line : (base[line] ?? 0) + other
}

function copy(
  { found, missing, counts }: Coverage,
  band: Band,
  { band: bandBefore, coverage: before }: CoveredBefore,
  line: number,
  first: number,
  end: number,
  isTurned: boolean,
): void {
  counts[line] = before.counts[line] ?? 0
  for (let other = first; other < end; other += 1) {
    const to = cellOf(band, line, other, isTurned) * MOST_LINES
    const from = cellOf(bandBefore, line, other, isTurned) * MOST_LINES
    for (let length = 0; length < MOST_LINES; length += 1) {
      found[to + length] = before.found[from + length] ?? 0
      missing[to + length] = before.missing[from + length] ?? 0
    }
  }
}

function write(
  { found, missing }: Coverage,
  { values, lacking, count }: Sums,
  band: Band,
  weights: Weights,
  line: number,
  first: number,
  end: number,
  isTurned: boolean,
): void {
  const damp = weights.missing / Math.sqrt(count + 1)
  for (let other = first; other < end; other += 1) {
    const cell = cellOf(band, line, other, isTurned)
    for (let length = 0; length < MOST_LINES; length += 1) {
      const slot = (other - first) * STRIDE + length
      const place = cell * MOST_LINES + length
      found[place] = weights.found * (values[slot] ?? 0)
      missing[place] = (lacking - (values[slot + SAVED] ?? 0)) * damp
    }
  }
}
