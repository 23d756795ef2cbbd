import type { Lexicon } from '../lexicon/lexicon.ts'

/** More than there are syllables. */
export const SYLLABLES = 512
export const MOST_SYLLABLES = 4

/** Chinese syllables as one number, so that a name is found without making strings. */
export function withSyllable(syllables: number, next: number): number {
  return syllables * SYLLABLES + next
}

export function withoutLast(syllables: number): number {
  return Math.floor(syllables / SYLLABLES)
}

export function firstSyllable(syllables: number): number {
  let rest = syllables
  while (rest >= SYLLABLES) rest = withoutLast(rest)
  return rest
}

/** The syllables of a word that may be Chinese written with Latin letters (jianquan), or 0. Takes lower case. */
export function syllablesOf(word: string, lexicon: Lexicon): number {
  if (word.length < 2 || word.length > MOST_SYLLABLES * 6) return 0
  return split(word, numbersOf(lexicon), 0, MOST_SYLLABLES)
}

/** Tries the longest syllable first, as readers do. */
function split(rest: string, numbers: ReadonlyMap<string, number>, before: number, left: number): number {
  if (rest === '') return before
  if (left === 0) return 0
  for (let length = Math.min(6, rest.length); length > 0; length -= 1) {
    const number = numbers.get(rest.slice(0, length))
    if (number === undefined) continue
    const found = split(rest.slice(length), numbers, withSyllable(before, number), left - 1)
    if (found > 0) return found
  }
  return 0
}

const known = new WeakMap<Lexicon, ReadonlyMap<string, number>>()

function numbersOf(lexicon: Lexicon): ReadonlyMap<string, number> {
  const numbers = known.get(lexicon) ?? new Map(lexicon.syllables.map((syllable, index) => [syllable, index + 1]))
  known.set(lexicon, numbers)
  return numbers
}
