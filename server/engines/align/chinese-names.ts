import type { Lexicon } from '../lexicon/lexicon.ts'
import type { EnglishSide } from './english-side.ts'
import { MOST_SYLLABLES, withSyllable } from './names.ts'

/** Finds the English words that are written as the characters from a place on are read. */
export function nameFinder(
  lexicon: Lexicon,
  { names, nameStarts }: EnglishSide,
  add: (type: number, place: number) => void,
): (line: string, start: number, isCovered: boolean, place: number) => void {
  const { firstReading, secondReading } = lexicon

  const findFrom = (first: number, line: string, start: number, isCovered: boolean, place: number): void => {
    let syllables = 0
    for (let length = 1, reading = first; reading > 0; length += 1) {
      syllables = withSyllable(syllables, reading)
      if (length > 1 || !isCovered) {
        const type = names.get(syllables)
        if (type === undefined) return
        if (type >= 0) add(type, place)
      }
      const index = start + length
      if (length === MOST_SYLLABLES || index === line.length) return
      reading = firstReading[line.charCodeAt(index)] ?? 0
    }
  }

  /** A single character inside a word (`isCovered`) is no name. */
  return (line, start, isCovered, place) => {
    const code = line.charCodeAt(start)
    const first = firstReading[code] ?? 0
    const second = secondReading[code] ?? 0
    if (nameStarts[first] === 1) findFrom(first, line, start, isCovered, place)
    if (nameStarts[second] === 1) findFrom(second, line, start, isCovered, place)
  }
}
