import { countCharacters, countWords } from '../text/count.ts'
import type { Language } from '../text/language.ts'
import type { Change } from './diff.ts'

/**
 * How much was changed: English in words, Chinese in characters (字). Words that took the place of others count once, by the
 * longer side; a change of punctuation alone counts in Chinese only, where it is counted in the length of a text, too.
 */
export function wordsChanged(changes: readonly Change[], language: Language): number {
  const count = language === 'zh' ? countCharacters : countWords
  let sum = 0
  let gone = 0
  for (const { op, text } of [...changes, { op: 'equal', text: '' }]) {
    if (op === 'delete') gone += count(text)
    else {
      sum += Math.max(gone, op === 'insert' ? count(text) : 0)
      gone = 0
    }
  }
  return sum
}
