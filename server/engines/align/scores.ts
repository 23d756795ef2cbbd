import type { Step } from './search.ts'
import type { Texts } from './texts.ts'

/** The scores of a pairing. */
export function scoresOf(_texts: Texts, _steps: readonly Step[], probabilities: readonly number[]): readonly number[] {
  return probabilities
}
