import type { Check, CheckedPair, Finding } from './check.ts'
import { chineseInTarget } from './chinese-in-target.ts'
import { emptyTarget } from './empty-target.ts'

/** Every check, in the order in which their findings are shown. */
export const CHECKS: readonly Check[] = [emptyTarget, chineseInTarget]

/** All findings about one pair, check by check, in the order of the text. */
export function runChecks(pair: CheckedPair): readonly Finding[] {
  return CHECKS.flatMap((check) => check.run(pair))
}
