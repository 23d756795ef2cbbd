import { diff3Merge } from 'node-diff3'
import { tokensOf } from '../diff/tokens.ts'
import type { Language } from '../text/language.ts'

/**
 * Both edits of one text in one, or that they contradict each other. Changes that overlap or touch (no unchanged word
 * between them) contradict, unless they are the same; so nothing that either side wrote is ever lost or blended in a word.
 */
export function mergeText(
  base: string,
  mine: string,
  theirs: string,
  language: Language,
): { text: string } | { conflict: true } {
  if (mine === theirs || theirs === base) return { text: mine }
  if (mine === base) return { text: theirs }

  const [a, origin, b] = [mine, base, theirs].map((text) => wordsOf(text, language))
  if (!a || !origin || !b || Math.max(a.length, origin.length, b.length) > MOST_WORDS) return { conflict: true }
  const parts = diff3Merge(a, origin, b, { excludeFalseConflicts: true })
  if (parts.some(({ conflict }) => conflict)) return { conflict: true }
  return { text: parts.flatMap(({ ok = [] }) => ok).join('') }
}

// About 8,000 Chinese characters, a second of work; a longer text that both edited is left to a person.
const MOST_WORDS = 5000

/** A word with the white space after it is one thing here: two edits of the gap after a word contradict each other, too. */
function wordsOf(text: string, language: Language): string[] {
  return tokensOf(text, language).map(({ word, space }) => word + space)
}
