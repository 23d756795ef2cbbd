import type { Links, Postings } from './links.ts'
import { runsOf } from './runs.ts'
import type { Side } from './vocabulary.ts'

const PRIOR_LINES = 8
const USUAL_CHANCE = 0.02
/** By kind: how surely a token that the other side has nowhere tells that its line has no counterpart. */
const NOWHERE = [0.7, 0.4, 0.8, 0.4, 0.3]
const LEAST_CHANCE = 0.002

/** What it says for a token of each type to be covered, and not to be, as logarithms. */
export type Says = { covered: Float32Array; missing: Float32Array }

/** Weighs the types of a side; one without any translation can only be missing. */
export function weigh(
  side: Side,
  other: { lines: number; postings: Postings },
  links: Links,
  habits: Float32Array,
): Says {
  const covered = new Float32Array(side.kinds.length)
  const missing = new Float32Array(side.kinds.length)
  for (let type = 0; type < side.kinds.length; type += 1) {
    const from = links.start[type] ?? 0
    const to = links.start[type + 1] ?? 0
    if (from === to) {
      missing[type] = Math.log(1 - (habits[type] ?? 0.5) * (NOWHERE[side.kinds[type] ?? 0] ?? 0))
      continue
    }
    let nowhere = 1
    for (let link = from; link < to; link += 1) {
      const word = links.to[link] ?? 0
      const lines = (other.postings.start[word + 1] ?? 0) - (other.postings.start[word] ?? 0)
      const chance = (Math.max(0, lines - 1) + USUAL_CHANCE * PRIOR_LINES) / (other.lines - 1 + PRIOR_LINES)
      nowhere *= 1 - Math.min(0.95, chance * (links.weight[link] ?? 0))
    }
    const habit = Math.min(0.97, Math.max(0.02, habits[type] ?? 0.5))
    const chance = Math.min(LEAST_CHANCE + 1 - nowhere, habit * 0.95)
    covered[type] = Math.log(habit / chance)
    missing[type] = Math.log((1 - habit) / (1 - chance))
  }
  return { covered, missing }
}

/** For each run of lines, the logarithm of its length in mean lines: a long run holds more words by chance. */
export function logLengths(lengths: Float64Array): Float64Array {
  const mean = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length))
  return runsOf(lengths).map((length) => Math.log((length + mean * 0.2) / (mean * 1.2)))
}
