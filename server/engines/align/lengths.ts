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

/**
 * How much likelier a length is in English than any length, after so much Chinese: Student's t about the expected length,
 * for now and then a translation is much freer than a normal curve allows.
 */
export function lengthGain(chinese: number, length: number, mean: number, style: Style): number {
  const expected = chinese * style.ratio
  const variance = FLOOR + CHANCE * expected + style.variance * expected * expected
  const distance = (length - expected) ** 2 / variance
  const surprise = T_CONSTANT + Math.log(variance) / 2 + ((FREEDOM + 1) / 2) * Math.log(1 + distance / FREEDOM)
  return Math.log(mean) + length / mean - surprise
}

export function runningSums(lengths: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(lengths.length + 1)
  for (let index = 0; index < lengths.length; index += 1) sums[index + 1] = (sums[index] ?? 0) + (lengths[index] ?? 0)
  return sums
}

/** How long English is for its Chinese against what is usual, and the variance of that. */
export type Style = { ratio: number; variance: number }

export const USUAL_STYLE: Style = { ratio: 1, variance: 0.04 }
