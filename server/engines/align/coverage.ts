import type { Band } from './band.ts'
import type { Links, Postings } from './links.ts'
import type { Side } from './vocabulary.ts'

/** The longest run of lines that a pair may have on one side. */
export const MOST_LINES = 4

/**
 * How well each line of one side is covered by runs of lines of the other: the logarithm of how much likelier its tokens
 * would find their translations there if the two belonged together than if they did not.
 */
export type Coverage = {
  /** By cell of the band and length of the run: `values[cell * MOST_LINES + length - 1]`. */
  values: Float32Array
  missing: Float32Array
  missing: Float32Array
  /** For each line the number of tokens that were looked for. */
  counts: Float32Array
}

/** How often a token is covered in its true counterpart, by type. */
export type Habits = Float32Array

export function coverageOf(
  side: Side,
  other: { lines: number; lengths: Float64Array },
  links: Links,
  postings: Postings,
  band: Band,
  habits: Habits,
  transposed: boolean,
): Coverage {
  const weights = weigh(side, other.lines, links, postings, habits)
  const values = new Float32Array(band.cells * MOST_LINES)
  const lacks = new Float32Array(band.cells * MOST_LINES)
  const counts = new Float32Array(side.lines)
  const longer = logLengths(other.lengths)
  const widest = transposed ? band.mostRows : band.mostColumns
  const found = new Float32Array(widest)
  const sums = new Float32Array(widest * MOST_LINES)
  const hits = new Float32Array(widest * MOST_LINES)
  const less = new Float32Array(widest * MOST_LINES)
  for (let line = 0; line < side.lines; line += 1) {
    const first = (transposed ? band.firstRow[line] : band.first[line]) ?? 0
    const end = (transposed ? band.endRow[line] : band.end[line]) ?? 0
    const width = end - first
    if (width <= 0) continue
    sums.fill(0, 0, width * MOST_LINES)
    hits.fill(0, 0, width * MOST_LINES)
    less.fill(0, 0, width * MOST_LINES)
    let base = 0
    let count = 0
    for (let index = side.start[line] ?? 0; index < (side.start[line + 1] ?? 0); index += 1) {
      const type = side.tokens[index] ?? 0
      const missing = weights.missing[type] ?? 0
      if (missing === 0) continue
      base += missing
      count += 1
      const [low, high] = lookUp(type, links, postings, first, end, found)
      if (low >= high) continue
      const gain = weights.covered[type] ?? 0
      // a run that begins up to three lines before a hit holds it
      for (let at = Math.max(0, low - MOST_LINES + 1); at < high; at += 1) {
        let most = 0
        for (let length = 0; length < MOST_LINES && at + length < width; length += 1) {
          const value = found[at + length] ?? 0
          if (value > most) most = value
          if (most === 0) continue
          const slot = at * MOST_LINES + length
          sums[slot] = (sums[slot] ?? 0) + most * gain
          hits[slot] = (hits[slot] ?? 0) + most
          less[slot] = (less[slot] ?? 0) + most * missing
        }
      }
      found.fill(0, low, high)
    }
    counts[line] = count
    for (let at = 0; at < width; at += 1) {
      const cell = transposed ? (band.base[first + at] ?? 0) + line : (band.base[line] ?? 0) + first + at
      for (let length = 0; length < MOST_LINES; length += 1) {
        const slot = at * MOST_LINES + length
        const long = longer[(first + at) * MOST_LINES + length] ?? 0
        values[cell * MOST_LINES + length] = (sums[slot] ?? 0) - (hits[slot] ?? 0) * long
        lacks[cell * MOST_LINES + length] = base - (less[slot] ?? 0)
      }
    }
  }
  return { values, missing: lacks, counts }
}

/** Marks in `found` the lines from `first` to before `end` that hold a translation; the marked range, from `first`. */
function lookUp(type: number, links: Links, postings: Postings, first: number, end: number, found: Float32Array) {
  let low = end - first
  let high = 0
  for (let link = links.start[type] ?? 0; link < (links.start[type + 1] ?? 0); link += 1) {
    const word = links.to[link] ?? 0
    const weight = links.weight[link] ?? 0
    const last = postings.start[word + 1] ?? 0
    for (let slot = lowerBound(postings.lines, postings.start[word] ?? 0, last, first); slot < last; slot += 1) {
      const at = (postings.lines[slot] ?? 0) - first
      if (at >= end - first) break
      if ((found[at] ?? 0) < weight) found[at] = weight
      if (at < low) low = at
      if (at >= high) high = at + 1
    }
  }
  return [low, high] as const
}

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

const PRIOR_LINES = 8
const USUAL_CHANCE = 0.02
const FLOOR = 0.002

/** What it says for a token to be covered, and not to be, as logarithms; nothing for a token without any translation. */
export function weigh(side: Side, otherLines: number, links: Links, postings: Postings, habits: Habits) {
  const covered = new Float32Array(side.kinds.length)
  const missing = new Float32Array(side.kinds.length)
  for (let type = 0; type < side.kinds.length; type += 1) {
    const from = links.start[type] ?? 0
    const to = links.start[type + 1] ?? 0
    if (from === to) continue
    let nowhere = 1
    for (let link = from; link < to; link += 1) {
      const word = links.to[link] ?? 0
      const lines = (postings.start[word + 1] ?? 0) - (postings.start[word] ?? 0)
      const chance = (Math.max(0, lines - 1) + USUAL_CHANCE * PRIOR_LINES) / (otherLines - 1 + PRIOR_LINES)
      nowhere *= 1 - Math.min(0.95, chance * (links.weight[link] ?? 0))
    }
    const habit = Math.min(0.97, Math.max(0.02, habits[type] ?? 0.5))
    const chance = Math.min(FLOOR + 1 - nowhere, habit * 0.95)
    covered[type] = Math.log(habit / chance)
    missing[type] = Math.log((1 - habit) / (1 - chance))
  }
  return { covered, missing }
}

/** For each run of lines, the logarithm of its length in mean lines. */
function logLengths(lengths: Float64Array): Float32Array {
  const mean = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length))
  const logs = new Float32Array(lengths.length * MOST_LINES)
  for (let line = 0; line < lengths.length; line += 1) {
    let sum = 0
    for (let length = 0; length < MOST_LINES && line + length < lengths.length; length += 1) {
      sum += lengths[line + length] ?? 0
      logs[line * MOST_LINES + length] = Math.log((sum + mean * 0.2) / (mean * 1.2))
    }
  }
  return logs
}
