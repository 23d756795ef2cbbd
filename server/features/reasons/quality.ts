import type { Tells } from '../../engines/diff/tells.ts'
import type { Reason, Severity } from './reason.ts'

/** An error that a review mended: what was said of it and the words before and after. */
export type ReviewError = { reason: Reason; severity: Severity; tells: Tells; deleted: string; inserted: string }

/** What was judged: the errors, and how long the text was, in English words and Chinese characters. */
export type Judged = { errors: readonly ReviewError[]; words: number; characters: number }

/** Factors that an office sets for the use of a text (K) and for its difficulty (C_A). */
export type Factors = { k: number; ca: number }

/** The weights of MQM's severities, as in its scoring model with a multiplier for each. */
export const MQM_WEIGHTS: Record<Severity, number> = { minor: 1, major: 5, critical: 25 }

/** Penalty points by severity for each 1,000 words; null for no words. After MQM (Lommel, Uszkoreit and Burchardt 2014). */
export function mqmPenalty({ errors, words }: Judged): number | null {
  if (words === 0) return null
  const points = errors.reduce((sum, { severity }) => sum + MQM_WEIGHTS[severity], 0)
  return (points * 1000) / words
}

export const CLASSES = ['I', 'II', 'III', 'IV'] as const
export type ErrorClass = (typeof CLASSES)[number]

/** How much an error of each class weighs: 3·D_I + D_II + 0.5·D_III + 0.25·D_IV. */
export const CLASS_WEIGHTS: Record<ErrorClass, number> = { I: 3, II: 1, III: 0.5, IV: 0.25 }

const KEY_REASONS: readonly Reason[] = ['meaning', 'figure', 'omission']
const CLASS_OF: Record<Reason, ErrorClass | null> = {
  meaning: 'II',
  figure: 'II',
  omission: 'II',
  addition: 'II',
  grammar: 'II',
  term: 'III',
  name: 'III',
  style: null,
}

/** The class of an error in GB/T 19682-2005; null for style, which the standard does not count. */
export function classOf({ reason, severity, tells }: ReviewError): ErrorClass | null {
  if (tells !== 'words') return 'IV'
  if (KEY_REASONS.includes(reason) && severity !== 'minor') return 'I'
  return CLASS_OF[reason]
}

/** How many errors of each class; one that is repeated in a review (the same words for the same reason) counts once there. */
export function countClasses(rounds: readonly Pick<Judged, 'errors'>[]): Record<ErrorClass, number> {
  const counts = { I: 0, II: 0, III: 0, IV: 0 }
  for (const { errors } of rounds) {
    const once = new Map(errors.map((error) => [JSON.stringify([error.reason, error.deleted, error.inserted]), error]))
    for (const error of once.values()) {
      const found = classOf(error)
      if (found) counts[found] += 1
    }
  }
  return counts
}

/** The rate of errors by GB/T 19682-2005, 0 upwards (0.0015 is 1.5‰): K·C_A·ΣC·D / W, W in Chinese characters; null for none. */
export function errorRate(rounds: readonly Judged[], { k, ca }: Factors): number | null {
  const { characters } = judgedTogether(rounds)
  if (characters === 0) return null
  const counts = countClasses(rounds)
  const weighed = CLASSES.reduce((sum, each) => sum + CLASS_WEIGHTS[each] * counts[each], 0)
  return (k * ca * weighed) / characters
}

/** Several reviews judged as one text. */
export function judgedTogether(rounds: readonly Judged[]): Judged {
  const sum = (of: (round: Judged) => number) => rounds.reduce((total, round) => total + of(round), 0)
  return {
    errors: rounds.flatMap(({ errors }) => errors),
    words: sum(({ words }) => words),
    characters: sum(({ characters }) => characters),
  }
}
