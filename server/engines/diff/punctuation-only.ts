import { tokensOf } from './tokens.ts'
import type { Language } from '../text/language.ts'

/**
 * Whether two different texts say the same but for their marks and spaces: straight or curly quotes, full or half width, a
 * comma more. A mark inside a word or figure belongs to it: 5.7% is not 57.
 */
export function isPunctuationOnly(before: string, after: string, language: Language): boolean {
  if (before === after) return false
  const words = wordsIn(before, language)
  return words !== '' && words === wordsIn(after, language)
}

const MARK = /^[\p{P}\p{S}]*$/u

function wordsIn(text: string, language: Language): string {
  const words = tokensOf(text.normalize('NFKC').replaceAll('’', "'"), language).map(({ word }) => word)
  return words.filter((word) => !MARK.test(word)).join(' ')
}
