import type { Matches } from './matches.ts'
import { MOST_LINES } from './runs.ts'
import type { Says } from './token-weights.ts'
import type { TouchedLines } from './touched-lines.ts'
import type { Side } from './vocabulary.ts'

/**
 * What the tokens of one line sum up to, for each run of lines of the other side in the band: for each place, by length of
 * the run, what is gained, then how much of what is lacking is made good. What stands for runs that would pass the end of the
 * band means nothing.
 */
export type Sums = { values: Float64Array; lacking: number; count: number }

/** How many values stand for a place, and where among them each kind begins. */
export const STRIDE = MOST_LINES * 2
export const SAVED = MOST_LINES

export function sumsFor(lines: number): Sums {
  return { values: new Float64Array(lines * STRIDE), lacking: 0, count: 0 }
}

/**
 * Sums up the tokens of a line over the lines of the other side from `first` to before `end`; `cell` is the first one's, and
 * `longer` what a run of that side takes from each hit for its length (token-weights.ts).
 */
export function sumUp(
  sums: Sums,
  side: Side,
  line: number,
  says: Says,
  touched: TouchedLines,
  longer: Float64Array,
  first: number,
  end: number,
  matches: Matches | null,
  cell: number,
): void {
  sums.values.fill(0, 0, (end - first) * STRIDE)
  let lacking = 0
  let count = 0
  const last = side.start[line + 1] ?? 0
  for (let index = side.start[line] ?? 0; index < last; index += 1) {
    const type = side.tokens[index] ?? 0
    const missing = says.missing[type] ?? 0
    if (missing === 0) continue
    lacking += missing
    count += 1
    if (!touched.find(type, first, end)) continue
    const gain = says.covered[type] ?? 0
    matches?.add(touched, cell, side.places[index] ?? 0, gain)
    spread(sums.values, touched, longer, first, gain, missing)
    for (let place = touched.lowest; place <= touched.highest; place += 1) touched.found[place] = 0
  }
  sums.lacking = lacking
  sums.count = count
}

/** Adds what a token says to every run that holds one of its hits: a run begins up to three lines before it. */
function spread(
  values: Float64Array,
  { found, lowest, highest }: TouchedLines,
  longer: Float64Array,
  first: number,
  gain: number,
  missing: number,
): void {
  for (let at = Math.max(0, lowest - MOST_LINES + 1); at <= highest; at += 1) {
    // written out by length: this is where most of the time goes
    const one = found[at] ?? 0
    const second = found[at + 1] ?? 0
    const third = found[at + 2] ?? 0
    const fourth = found[at + 3] ?? 0
    const two = second > one ? second : one
    const three = third > two ? third : two
    const four = fourth > three ? fourth : three
    if (four === 0) continue
    const slot = at * STRIDE
    const run = (first + at) * MOST_LINES
    values[slot] = (values[slot] ?? 0) + one * (gain - (longer[run] ?? 0))
    values[slot + 1] = (values[slot + 1] ?? 0) + two * (gain - (longer[run + 1] ?? 0))
    values[slot + 2] = (values[slot + 2] ?? 0) + three * (gain - (longer[run + 2] ?? 0))
    values[slot + 3] = (values[slot + 3] ?? 0) + four * (gain - (longer[run + 3] ?? 0))
    values[slot + SAVED] = (values[slot + SAVED] ?? 0) + one * missing
    values[slot + SAVED + 1] = (values[slot + SAVED + 1] ?? 0) + two * missing
    values[slot + SAVED + 2] = (values[slot + SAVED + 2] ?? 0) + three * missing
    values[slot + SAVED + 3] = (values[slot + SAVED + 3] ?? 0) + four * missing
  }
}
