import type { Matches } from './matches.ts'
import { MOST_LINES } from './runs.ts'
import type { Says } from './token-weights.ts'
import type { TouchedLines } from './touched-lines.ts'
import type { Side } from './vocabulary.ts'

/** What the tokens of one line sum up to, for each run of lines of the other side in the band. */
export type Sums = { gains: Float64Array; hits: Float64Array; saved: Float64Array; lacking: number; count: number }

export function sumsFor(lines: number): Sums {
  const widest = lines * MOST_LINES
  return {
    gains: new Float64Array(widest),
    hits: new Float64Array(widest),
    saved: new Float64Array(widest),
    lacking: 0,
    count: 0,
  }
}

/** Sums up the tokens of a line over the lines of the other side from `first`, `width` of them; `cell` is the first one's. */
export function sumUp(
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
