import { readFigures } from '../figures/read-figures.ts'
import type { Figure } from '../figures/read-figures.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { labelOf } from './labels.ts'
import { englishWords } from './english-words.ts'
import type { EnglishWord } from './english-words.ts'
import { figureKey } from './figure-values.ts'
import { firstSyllable, SYLLABLES, withoutLast } from './names.ts'
import { KIND, sideBuilder } from './vocabulary.ts'
import type { Side } from './vocabulary.ts'

/** The English side with what the Chinese one needs to find its words there again. */
export type EnglishSide = Side & {
  types: ReadonlyMap<string, number>
  figures: ReadonlyMap<number, number>
  /** For Chinese syllables as one number (names.ts), the word that is written so, or -1 where a longer one only begins so. */
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
  const known = new Map<EnglishWord, number>()
  const readWord = englishWords(lexicon)

  const typeOf = (word: EnglishWord): number => {
    let type = types.get(word.key)
    if (type === undefined) types.set(word.key, (type = builder.type(word.kind)))
    known.set(word, type)
    if (word.syllables > 0) {
      names.set(word.syllables, type)
      for (let rest = withoutLast(word.syllables); rest > 0; rest = withoutLast(rest)) {
        if (!names.has(rest)) names.set(rest, -1)
      }
      nameStarts[firstSyllable(word.syllables)] = 1
    }
    return type
  }

  const newType = (label: string): number => {
    const type = builder.type(KIND.name)
    types.set(label, type)
    return type
  }

  const addFigure = (figure: Figure, length: number) => {
    const key = figureKey(figure)
    let type = figures.get(key)
    if (type === undefined) figures.set(key, (type = builder.type(KIND.figure)))
    builder.add(type, figure.start / length)
  }

  for (const line of lines) {
    const label = labelOf(line)
    if (label !== '') builder.add(types.get(label) ?? newType(label), 0)
    let mayHoldFigure = false
    for (let index = 0; index < line.length; index += 1) {
      const code = line.charCodeAt(index)
      if (!isLetter(code)) {
        if (isDigit(code)) mayHoldFigure = true
        continue
      }
      const start = index
      while (index < line.length && isLetter(line.charCodeAt(index))) index += 1
      const word = readWord(line.slice(start, index))
      index -= 1
      if (word.beginsFigure) mayHoldFigure = true
      if (word.key !== '') builder.add(known.get(word) ?? typeOf(word), start / line.length)
    }
    if (mayHoldFigure) for (const figure of readFigures(line, 'en')) addFigure(figure, line.length)
    builder.endLine()
  }
  return { ...builder.side(), types, figures, names, nameStarts }
}

/** A Latin letter, with or without an accent. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f)
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
