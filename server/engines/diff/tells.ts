import type { Language } from '../text/language.ts'
import { tokensOf } from './tokens.ts'

/** What differs in a change: words (or figures, signs, letters' case), marks and their width alone, or white space alone. */
export type Tells = 'words' | 'punctuation' | 'space'

/**
 * What kind of difference lies between a text and what took its place. Straight or curly, full or half width, a comma more are
 * punctuation; a mark inside a word or figure belongs to it: 5.7% is not 57, and `every one` is not `everyone`.
 */
export function tellsOf(deleted: string, inserted: string, language: Language): Tells {
  if (LETTERS_ONLY.test(deleted + inserted) || skeletonOf(deleted) !== skeletonOf(inserted)) return 'words'
  const [old, fresh] = [levelled(deleted, language), levelled(inserted, language)]
  if (wordsIn(old, language) !== wordsIn(fresh, language)) return 'words'
  return deleted.replace(SPACE, '') === inserted.replace(SPACE, '') ? 'space' : 'punctuation'
}

const LETTERS_ONLY = /^(?:(?![\uff01-\uff5e])[\p{L}\p{N}])+$/u
const SPACE = /\s+/gu
// % & # @ and most signs (+, =, ¥, °) say something; accents and tildes that stand alone do not.
const MARKS = /(?![%‰&#@])[\p{P}\p{Sk}~\s]+/gu
const FULL_WIDTH = /[\uff01-\uff5e]/g
const FULL_TO_HALF = 0xfee0
const BETWEEN_HAN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu

/** Two texts of different skeletons have different words, and that is quickly seen. */
function skeletonOf(text: string): string {
  return halfWidth(text).replace(MARKS, '')
}

function levelled(text: string, language: Language): string {
  const level = halfWidth(text).replace(/[‘’]/g, "'").replace(/[‐‑–]/g, '-')
  return language === 'zh' ? level.replace(BETWEEN_HAN, '') : level
}

function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_TO_HALF))
}

function wordsIn(text: string, language: Language): string {
  const words = tokensOf(text, language).map(({ word }) => word)
  return words.filter((word) => word.replace(MARKS, '') !== '').join(' ')
}
