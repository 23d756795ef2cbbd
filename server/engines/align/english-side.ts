import type { Lexicon } from '../lexicon/lexicon.ts'
import { stem } from '../lexicon/stem.ts'
import { STOP_WORDS } from '../lexicon/stop-words.ts'
import { readFigures } from '../figures/read-figures.ts'
import type { Figure } from '../figures/read-figures.ts'
import { figureKey } from './figure-values.ts'
import { firstSyllable, SYLLABLES, syllablesOf } from './names.ts'
import { KIND, sideBuilder } from './vocabulary.ts'
import type { Side } from './vocabulary.ts'

/** The English side with what the Chinese one needs to find its words there again. */
export type EnglishSide = Side & {
  types: ReadonlyMap<string, number>
  figures: ReadonlyMap<number, number>
  /** For Chinese syllables as one number (names.ts), the word that is written so. */
  names: ReadonlyMap<number, number>
  /** 1 for each syllable that such a word begins with. */
  nameStarts: Uint8Array
}

/** Reads English lines as numbered stems, figures and names. */
export function englishSide(lines: readonly string[], lexicon: Lexicon | null): EnglishSide {
  const builder = sideBuilder()
  const types = new Map<string, number>()
  const figures = new Map<number, number>()
  const names = new Map<number, number>()
  const nameStarts = new Uint8Array(SYLLABLES)
  const words = new Map<string, number>()

  const typeOf = (word: string): number => {
    const lower = word.toLowerCase()
    if (STOP_WORDS.has(lower) || (word.length < 2 && word === lower)) return -1
    const key = stem(lower)
    let type = types.get(key)
    if (type === undefined) {
      type = builder.type(lexicon?.stemIds.has(key) ? KIND.word : KIND.name)
      types.set(key, type)
    }
    if (lexicon && word !== lower) {
      const syllables = syllablesOf(lower, lexicon)
      if (syllables > 0) {
        names.set(syllables, type)
        nameStarts[firstSyllable(syllables)] = 1
      }
    }
    return type
  }

  const addFigure = (figure: Figure) => {
    const key = figureKey(figure)
    let type = figures.get(key)
    if (type === undefined) figures.set(key, (type = builder.type(KIND.figure)))
    builder.add(type)
  }

  for (const line of lines) {
    for (const figure of readFigures(line, 'en')) addFigure(figure)
    for (const [token] of line.matchAll(WORD)) {
      let type = words.get(token)
      if (type === undefined) words.set(token, (type = typeOf(token)))
      if (type >= 0) builder.add(type)
    }
    builder.endLine()
  }
  return { ...builder.side(), types, figures, names, nameStarts }
}

const WORD = /[A-Za-zÀ-ɏ]+/g
