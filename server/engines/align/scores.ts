import type { Step } from './search.ts'

/** Pairs that are as likely as this on average are taken as they are; in two unrelated texts it is far below. */
const TRUSTED = 0.7
/** What a text without any pairs is taken for, as if it had one. */
const UNKNOWN = 0.5

/**
 * How far a pairing as a whole is believed, 0 to 1. Lines that fit nowhere look surely alone, but where hardly a pair is
 * sure the texts may not belong together at all, and then nothing is.
 */
export function trustIn(steps: readonly Step[], probabilities: readonly number[]): number {
  let sum = UNKNOWN
  let count = 1
  steps.forEach(({ move }, index) => {
    if (move.source === 0 || move.target === 0) return
    sum += probabilities[index] ?? 0
    count += 1
  })
  return Math.min(1, (sum / count / TRUSTED) ** 2)
}
