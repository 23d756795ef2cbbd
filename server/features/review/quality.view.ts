import {
  CLASSES,
  countClasses,
  errorRate,
  judgedTogether,
  mqmPenalty,
  type Factors,
  type Judged,
} from '../reasons/quality.ts'
import { REASONS, SEVERITIES } from '../reasons/reason.ts'

/** A score as a page shows it: null where no text was judged; `rate` in thousandths. */
export function presentQuality(rounds: readonly Judged[], factors: Factors) {
  const judged = judgedTogether(rounds)
  const rate = errorRate(rounds, factors)
  const classes = countClasses(rounds)
  return {
    reviews: rounds.length,
    words: judged.words,
    characters: judged.characters,
    errors: judged.errors.length,
    penalty: mqmPenalty(judged),
    rate: rate === null ? null : rate * 1000,
    classes: CLASSES.map((name) => ({ name, count: classes[name] })),
    reasons: REASONS.map((reason) => {
      const its = judged.errors.filter((error) => error.reason === reason)
      const severities = SEVERITIES.map((severity) => its.filter((error) => error.severity === severity).length)
      return { reason, all: its.length, severities }
    }).filter(({ all }) => all > 0),
  }
}
