import type { Band } from './band.ts'
import type { Links, Postings } from './links.ts'
import type { Matches } from './matches.ts'
import { MOST_LINES } from './runs.ts'
import { logLengths, weigh } from './token-weights.ts'
import type { Says } from './token-weights.ts'
import { touchedLines } from './touched-lines.ts'
import type { TouchedLines } from './touched-lines.ts'
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
  /** How often each type is found in its true counterpart. */
  habits: Float32Array
  /** Whether the lines of this side are the columns of the band. */
  isTurned: boolean
  /** Where what is found is kept, word by word. */
  matches: Matches | null
}

export function coverageOf(covering: Covering, band: Band, weights: Weights): Coverage {
  const { side, other, links, habits, isTurned, matches } = covering
  const says = weigh(side, other, links, habits)
  const longer = logLengths(other.lengths)
  const touched = touchedLines(links, other.postings, isTurned ? band.mostRows : band.mostColumns)
  const sums = sumsFor(isTurned ? band.mostRows : band.mostColumns)
  const coverage = {
    found: new Float32Array(band.cells * MOST_LINES),
    missing: new Float32Array(band.cells * MOST_LINES),
    counts: new Float32Array(side.lines),
  }
  for (let line = 0; line < side.lines; line += 1) {
    const first = (isTurned ? band.firstRow[line] : band.first[line]) ?? 0
    const width = ((isTurned ? band.endRow[line] : band.end[line]) ?? 0) - first
    if (width <= 0) continue
    sumUp(sums, side, line, says, touched, first, width, matches, (band.base[line] ?? 0) + first)
    coverage.counts[line] = sums.count
    write(coverage, sums, band, weights, longer, line, first, width, isTurned)
  }
  return coverage
}

/** What the tokens of one line sum up to, for each run of lines of the other side in the band. */
type Sums = { gains: Float64Array; hits: Float64Array; saved: Float64Array; lacking: number; count: number }

function sumsFor(lines: number): Sums {
  const widest = lines * MOST_LINES
  return {
    gains: new Float64Array(widest),
    hits: new Float64Array(widest),
    saved: new Float64Array(widest),
    lacking: 0,
    count: 0,
  }
}

function sumUp(
  sums: Sums,
  side: Side,
  line: number,
  says: Says,
  touched: TouchedLines,
  first: number,
  width: number,
  matches: Matches | null,
  cell: number,
): void {
  sums.gains.fill(0, 0, width * MOST_LINES)
  sums.hits.fill(0, 0, width * MOST_LINES)
  sums.saved.fill(0, 0, width * MOST_LINES)
  let lacking = 0
  let count = 0
  const last = side.start[line + 1] ?? 0
  for (let index = side.start[line] ?? 0; index < last; index += 1) {
    const type = side.tokens[index] ?? 0
    const missing = says.missing[type] ?? 0
    if (missing === 0) continue
    lacking += missing
    count += 1
    const hits = touched.find(type, first, width)
    if (hits === 0) continue
    const gain = says.covered[type] ?? 0
    matches?.add(touched, hits, cell, side.places[index] ?? 0, gain)
    spread(sums, touched, hits, gain, missing, width)
  }
  sums.lacking = lacking
  sums.count = count
}

/** Adds what a token says to every run that holds one of its hits: a run begins up to three lines before it. */
function spread(
  sums: Sums,
  { places, found }: TouchedLines,
  hits: number,
  gain: number,
  missing: number,
  width: number,
): void {
  const { gains, hits: weights, saved } = sums
  let from = 0
  for (let hit = 0; hit < hits; hit += 1) {
    const place = places[hit] ?? 0
    for (let at = Math.max(from, place - MOST_LINES + 1); at <= place; at += 1) {
      let most = 0
      const longest = Math.min(MOST_LINES, width - at)
      for (let length = place - at; length < longest; length += 1) {
        const value = found[at + length] ?? 0
        if (value > most) most = value
        const slot = at * MOST_LINES + length
        gains[slot] = (gains[slot] ?? 0) + most * gain
        weights[slot] = (weights[slot] ?? 0) + most
        saved[slot] = (saved[slot] ?? 0) + most * missing
      }
    }
    from = place + 1
  }
  for (let hit = 0; hit < hits; hit += 1) found[places[hit] ?? 0] = 0
}

function write(
  { found, missing }: Coverage,
  { gains, hits, saved, lacking, count }: Sums,
  { base }: Band,
  weights: Weights,
  longer: Float64Array,
  line: number,
  first: number,
  width: number,
  isTurned: boolean,
): void {
  const damp = weights.missing / Math.sqrt(count + 1)
  for (let at = 0; at < width; at += 1) {
    const cell = isTurned ? (base[first + at] ?? 0) + line : (base[line] ?? 0) + first + at
    for (let length = 0; length < MOST_LINES; length += 1) {
      const slot = at * MOST_LINES + length
      const covered = (gains[slot] ?? 0) - (hits[slot] ?? 0) * (longer[(first + at) * MOST_LINES + length] ?? 0)
      const place = cell * MOST_LINES + length
      found[place] = weights.found * covered
      missing[place] = (lacking - (saved[slot] ?? 0)) * damp
    }
  }
}
