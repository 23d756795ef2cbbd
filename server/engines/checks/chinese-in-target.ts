import { chineseRuns } from '../text/language.ts'
import type { Check } from './check.ts'

/** Chinese characters left in the English, run by run. */
export const chineseInTarget: Check = {
  id: 'target.chinese',
  run({ target }) {
    return chineseRuns(target).map((run) => ({
      check: 'target.chinese',
      severity: 'error',
      blocking: true,
      source: null,
      target: run,
      details: { text: run.text },
    }))
  },
}
