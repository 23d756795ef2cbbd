import type { CostOf } from './moves.ts'

/**
 * How well lengths fit, for Chinese and its English translation. Each side is measured in English characters; a Chinese
 * character stands for about four. The spread grows with the length: by chance for short lines, by style for long ones.
 */
export function lengthModel(source: readonly string[], target: readonly string[]): CostOf {
  const sources = runningSums(source.map(expectedLength))
  const targets = runningSums(target.map((line) => line.length))
  const mean = Math.max(1, (targets.at(-1) ?? 0) / Math.max(1, target.length))

  return (at, move) => {
    if (move.target === 0) return 0
    const length = between(targets, at.target, move.target)
    if (move.source === 0) return Math.log(mean) + length / mean
    // Where a longer text is cut in two could have been anywhere.
    const cuts = move.target === 1 ? 0 : (move.target - 1) * Math.log(length + 1)
    return cuts + surprise(between(sources, at.source, move.source), length)
  }
}

const ENGLISH_PER_CHINESE = 4.2
const CHANCE = 5
const STYLE = 0.02
const FLOOR = 30
const FREEDOM = 6
const T_CONSTANT = 0.96
const CHINESE = /[\u2e80-\u9fff\uff00-\uffef]|[\ud840-\ud8ff][\udc00-\udfff]/g

function expectedLength(line: string): number {
  const chinese = line.match(CHINESE)?.length ?? 0
  return line.length + chinese * (ENGLISH_PER_CHINESE - 1)
}

/** Student's t about the expected length: now and then a translation is much freer than a normal curve allows. */
function surprise(expected: number, length: number): number {
  const variance = FLOOR + CHANCE * expected + STYLE * expected * expected
  const distance = (length - expected) ** 2 / variance
  return T_CONSTANT + Math.log(variance) / 2 + ((FREEDOM + 1) / 2) * Math.log(1 + distance / FREEDOM)
}

function runningSums(lengths: readonly number[]): Float64Array {
  const sums = new Float64Array(lengths.length + 1)
  let sum = 0
  lengths.forEach((length, index) => {
    sum += length
    sums[index + 1] = sum
  })
  return sums
}

function between(sums: Float64Array, first: number, count: number): number {
  return (sums[first + count] ?? 0) - (sums[first] ?? 0)
}
