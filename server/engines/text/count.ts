import { graphemes } from './graphemes.ts'
import { WORD } from './words.ts'

/** English words: what a hyphen, an apostrophe or a slash holds together is one word, so is a figure; Chinese is none. */
export function countWords(text: string): number {
  return text.match(EVERY_WORD)?.length ?? 0
}

/**
 * Chinese characters as an office counts them for a piece's length (字数): every character that can be seen counts one,
 * punctuation, letters and digits too; white space does not. An emoji or a letter with marks is one.
 */
export function countCharacters(text: string): number {
  return graphemes(text).filter((grapheme) => VISIBLE.test(grapheme)).length
}

const EVERY_WORD = new RegExp(WORD, 'gu')
const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u
