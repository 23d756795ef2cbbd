import { tokensOf } from './tokens.ts'
import { alignWords, distanceTo, type Alignment } from './word-alignment.ts'

/** How many edits make the one text the other; `words` are the reference's. `exact` is false where the search was cut short. */
export type EditRate = {
  insertions: number
  deletions: number
  substitutions: number
  shifts: number
  edits: number
  words: number
  exact: boolean
}

/** Edits for each word of the reference, 0 for none; may be more than 1. */
export function rateOf({ edits, words }: Pick<EditRate, 'edits' | 'words'>): number {
  return words > 0 ? edits / words : edits > 0 ? 1 : 0
}

/**
 * The translation edit rate (TER) of an English text against its reference, which for a review is the text after it: words
 * inserted, deleted and substituted, and sequences of words shifted, one edit each. Marks count as words and case is kept. By M. Snover,
 * B. Dorr, R. Schwartz, L. Micciulla, J. Makhoul, "A Study of Translation Edit Rate with Targeted Human Annotation", AMTA 2006:
 * the shift that saves most is taken first, and again, as long as one saves something.
 */
export function editRate(text: string, reference: string): EditRate {
  const numbers = new Map<string, number>()
  let words = numbered(text, numbers)
  const wanted = numbered(reference, numbers)
  if (text === reference || words.length * wanted.length > MOST_CELLS) return roughly(words, wanted)
  const search = { left: MOST_STEPS, distance: distanceTo(wanted), places: placesOf(wanted) }
  let alignment = alignWords(words, wanted)
  let shifts = 0
  while (alignment.distance > 0) {
    const shifted = bestShift(words, wanted, alignment, search)
    if (!shifted) break
    words = shifted
    alignment = alignWords(words, wanted)
    shifts += 1
  }
  const { insertions, deletions, substitutions, distance } = alignment
  const counts = { insertions, deletions, substitutions, shifts }
  return { ...counts, edits: distance + shifts, words: wanted.length, exact: search.left > 0 }
}

type Words = readonly number[]
/** How many steps are left, the distance of words to the reference, and where each word stands in it. */
type Search = {
  left: number
  distance: (words: Words) => number
  places: ReadonlyMap<number, readonly number[]>
}

/** The largest table of one text by the other, and the steps that a search for shifts may take: some ten milliseconds each. */
const MOST_CELLS = 2_000_000
const MOST_STEPS = 1_000_000
/** The usual bounds of the search: words that shift together, and how far. */
const MOST_SHIFTED = 10
const FARTHEST = 50

function numbered(text: string, numbers: Map<string, number>): Words {
  const words = tokensOf(text, 'en').flatMap(({ word }) => (word === '' ? [] : [word]))
  return words.map((word) => {
    const number = numbers.get(word) ?? numbers.size
    numbers.set(word, number)
    return number
  })
}

/** Texts that are the same, or too long to compare in their order: words that stand in one of them alone. */
function roughly(words: Words, wanted: Words): EditRate {
  const left = new Map<number, number>()
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of words) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    shared += 1
    left.set(word, count - 1)
  }
  const [gone, come] = [words.length - shared, wanted.length - shared]
  const substitutions = Math.min(gone, come)
  const counts = { insertions: come - substitutions, deletions: gone - substitutions, substitutions, shifts: 0 }
  return { ...counts, edits: Math.max(gone, come), words: wanted.length, exact: gone + come === 0 }
}

/** The words after the shift that brings them nearest to the reference; nothing when none brings them nearer. */
function bestShift(words: Words, wanted: Words, alignment: Alignment, search: Search): Words | undefined {
  let best: Words | undefined
  let least = alignment.distance
  for (const { from, to, length } of candidates(words, wanted, alignment, search)) {
    if (alignment.distance - least >= 2 * length) break // none that is as short can save more
    for (const place of placesFor(to, length, alignment)) {
      if (search.left <= 0) return best
      const shifted = withShift(words, from, length, place)
      const distance = search.distance(shifted)
      search.left -= words.length * Math.ceil(wanted.length / 32)
      if (distance >= least) continue
      least = distance
      best = shifted
    }
  }
  return best
}

type Candidate = { from: number; to: number; length: number }

/** Sequences that stand in the reference elsewhere, with an error on either side, the longest first. */
function candidates(
  words: Words,
  wanted: Words,
  { wrong, missed, aligned }: Alignment,
  { places }: Search,
): readonly Candidate[] {
  const found: Candidate[] = []
  for (let from = 0; from < words.length; from += 1) {
    for (const to of places.get(words[from] ?? -1) ?? []) {
      if (Math.abs(to - from) > FARTHEST) continue
      let [isWrong, isMissed] = [false, false]
      for (
        let length = 1;
        length <= MOST_SHIFTED && words[from + length - 1] === wanted[to + length - 1];
        length += 1
      ) {
        if (from + length > words.length) break
        isWrong ||= wrong[from + length - 1] ?? false
        isMissed ||= missed[to + length - 1] ?? false
        const there = aligned[to] ?? 0
        if (isWrong && isMissed && (there < from || there >= from + length)) found.push({ from, to, length })
      }
    }
  }
  return found.sort((one, other) => other.length - one.length)
}

function placesOf(wanted: Words): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  for (const [place, word] of wanted.entries()) {
    const known = places.get(word)
    if (known) known.push(place)
    else places.set(word, [place])
  }
  return places
}

/** Where a sequence may go: after the words that the reference's words before and inside it are aligned with. */
function placesFor(to: number, length: number, { aligned }: Alignment): readonly number[] {
  const places = new Set<number>()
  for (let word = to - 1; word < to + length; word += 1) places.add(word < 0 ? 0 : (aligned[word] ?? 0) + 1)
  return [...places]
}

function withShift(words: Words, from: number, length: number, place: number): Words {
  const moved = words.slice(from, from + length)
  if (place < from)
    return [...words.slice(0, place), ...moved, ...words.slice(place, from), ...words.slice(from + length)]
  const end = place > from + length ? place : Math.min(words.length, place + length)
  return [...words.slice(0, from), ...words.slice(from + length, end), ...moved, ...words.slice(end)]
}
