import { MOST_LINES, runsOf } from './runs.ts'

const ENGLISH_PER_CHINESE = 4.2

/** The length of a line in English characters; a Chinese character stands for about four. */
export function expectedLength(line: string): number {
  let chinese = 0
  for (let index = 0; index < line.length; index += 1) {
    const code = line.charCodeAt(index)
    if ((code >= 0x2e80 && code <= 0x9fff) || code >= 0xff00) chinese += 1
  }
  return line.length + chinese * (ENGLISH_PER_CHINESE - 1)
}

const CHANCE = 5
const FLOOR = 30
const FREEDOM = 6
const T_CONSTANT = 0.96

/** How long English is for its Chinese against what is usual, and the variance of that. */
export type Style = { ratio: number; variance: number }

export const USUAL_STYLE: Style = { ratio: 1, variance: 0.04 }

/** Takes the numbers of two runs (runs.ts). */
export type LengthModel = {
  /** How much likelier than by chance the lengths are where they are just as expected. */
  most: (source: number, target: number) => number
  /** What to take from that because they are not. */
  surprise: (source: number, target: number) => number
}

/**
 * How much likelier an English length is after so much Chinese than by chance: Student's t about the expected length, for
 * now and then a translation is much freer than a normal curve allows.
 */
export function lengthModel(source: Float64Array, target: Float64Array, style: Style): LengthModel {
  const expected = runsOf(source).map((length) => length * style.ratio)
  const variances = expected.map((length) => FLOOR + CHANCE * length + style.variance * length * length)
  const peaks = variances.map((variance) => T_CONSTANT + Math.log(variance) / 2)
  const lengths = runsOf(target)
  const byChance = chances(lengths, target)
  return {
    most: (sourceRun, targetRun) => (byChance[targetRun] ?? 0) - (peaks[sourceRun] ?? 0),
    surprise(sourceRun, targetRun) {
      const distance = (lengths[targetRun] ?? 0) - (expected[sourceRun] ?? 0)
      return ((FREEDOM + 1) / 2) * Math.log(1 + (distance * distance) / ((variances[sourceRun] ?? 1) * FREEDOM))
    },
  }
}

/** How unlikely the lengths of each run are by chance; where a longer text is cut in two could have been anywhere. */
function chances(runs: Float64Array, lengths: Float64Array): Float64Array {
  const mean = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length))
  return runs.map((length, run) => {
    const cuts = run % MOST_LINES
    return (cuts + 1) * Math.log(mean) + length / mean - cuts * Math.log(length + 1)
  })
}
