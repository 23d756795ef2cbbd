import { beginsFigure } from '../figures/english-figures.ts'
import { FUNCTION_KEYS } from '../lexicon/function-words.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { stem } from '../lexicon/stem.ts'
import { STOP_WORDS } from '../lexicon/stop-words.ts'
import { syllablesOf } from './names.ts'
import { KIND } from './vocabulary.ts'

/** What there is to know about an English word, whatever the text. */
export type EnglishWord = {
  /** The stem, or '' for a word that says nothing. */
  key: string
  kind: number
  /** The Chinese syllables that it may be written for (names.ts), or 0. */
  syllables: number
  beginsFigure: boolean
}

/** More words than this are forgotten and read again. */
const MOST_KEPT = 50_000
const kept = new WeakMap<Lexicon, Map<string, EnglishWord>>()

/** Reads a word as it stands in a text. Words come again and again, so that what was read is kept with the lexicon. */
export function englishWords(lexicon: Lexicon | null): (word: string) => EnglishWord {
  const known = (lexicon && kept.get(lexicon)) ?? new Map<string, EnglishWord>()
  if (lexicon) kept.set(lexicon, known)
  return (word) => {
    const before = known.get(word)
    if (before) return before
    if (known.size >= MOST_KEPT) known.clear()
    const read = readWord(word, lexicon)
    known.set(word, read)
    return read
  }
}

function readWord(word: string, lexicon: Lexicon | null): EnglishWord {
  const lower = word.toLowerCase()
  const begins = lower !== 'one' && beginsFigure(lower)
  const small = lexicon ? FUNCTION_KEYS.get(lower) : undefined
  if (small !== undefined) return { key: small, kind: KIND.small, syllables: 0, beginsFigure: begins }
  if (STOP_WORDS.has(lower) || (word.length < 2 && word === lower)) {
    return { key: '', kind: KIND.word, syllables: 0, beginsFigure: begins }
  }
  const key = stem(lower)
  const kind = lexicon?.stemIds.has(key) ? KIND.word : KIND.name
  return { key, kind, syllables: lexicon && word !== lower ? syllablesOf(lower, lexicon) : 0, beginsFigure: begins }
}
