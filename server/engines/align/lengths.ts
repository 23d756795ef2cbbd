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

/** By run (runs.ts) what the length of its counterpart is expected to be and how far it spreads. */
export type LengthModel = {
  expected: Float64Array
  spreads: Float64Array
  peaks: Float64Array
  lengths: Float64Array
  byChance: Float64Array
}

/**
 * How much likelier an English length is after so much Chinese than by chance: Student's t about the expected length, for
 * now and then a translation is much freer than a normal curve allows. It is `likeliest` less `surprise`.
 */
export function lengthModel(source: Float64Array, target: Float64Array, style: Style): LengthModel {
  const expected = runsOf(source).map((length) => length * style.ratio)
  const variances = expected.map((length) => FLOOR + CHANCE * length + style.variance * length * length)
  const lengths = runsOf(target)
  return {
    expected,
    spreads: variances.map((variance) => variance * FREEDOM),
    peaks: variances.map((variance) => T_CONSTANT + Math.log(variance) / 2),
    lengths,
    byChance: chances(lengths, target),
  }
}

/** How likely the lengths of two runs are at the most: as if they were just as expected. */
export function likeliest({ byChance, peaks }: LengthModel, source: number, target: number): number {
  return (byChance[target] ?? 0) - (peaks[source] ?? 0)
}

/** What to take from that because they are not. */
export function surprise({ expected, spreads, lengths }: LengthModel, source: number, target: number): number {
  const distance = (lengths[target] ?? 0) - (expected[source] ?? 0)
  const far = (distance * distance) / (spreads[source] ?? 1)
  if (far >= TABLED) return ((FREEDOM + 1) / 2) * Math.log(1 + far)
  const step = Math.floor(far * STEPS)
  const before = SURPRISES[step] ?? 0
  return before + (far * STEPS - step) * ((SURPRISES[step + 1] ?? 0) - before)
}

/** A logarithm would cost more than all else about lengths: it is looked up, within 0.0002 of its value. */
const STEPS = 64
const TABLED = 32
const SURPRISES = Float64Array.from(
  { length: TABLED * STEPS + 1 },
  (_, step) => ((FREEDOM + 1) / 2) * Math.log(1 + step / STEPS),
)

/** How unlikely the lengths of each run are by chance; where a longer text is cut in two could have been anywhere. */
function chances(runs: Float64Array, lengths: Float64Array): Float64Array {
  const mean = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length))
  return runs.map((length, run) => {
    const cuts = run % MOST_LINES
    return (cuts + 1) * Math.log(mean) + length / mean - cuts * Math.log(length + 1)
  })
}
