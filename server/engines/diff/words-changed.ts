import { countCharacters, countWords } from '../text/count.ts'
import type { Language } from '../text/language.ts'
import type { TextChange } from './change-list.ts'

type Counted = Pick<TextChange, 'deleted' | 'inserted' | 'movedTo'>

/**
 * How much was changed: English in words, Chinese in characters (字). Words that took the place of others count once, by the
 * longer side, moved ones where they came; a change of punctuation alone counts in Chinese only, where it is counted in the
 * length of a text, too.
 */
export function wordsChanged(changes: readonly Counted[], language: Language): number {
  const count = language === 'zh' ? countCharacters : countWords
  const wordsOf = ({ deleted, inserted, movedTo }: Counted) =>
    Math.max(movedTo === undefined ? count(deleted) : 0, count(inserted))
  return changes.reduce((sum, change) => sum + wordsOf(change), 0)
}
