import type { Token } from './tokens.ts'

/** Tokens of both texts that belong together. An equal run has as many on both sides, the same words in the same order. */
export type Run = { before: readonly Token[]; after: readonly Token[]; isEqual: boolean }

/**
 * The same difference where a reader sees it best. When words came or went between equal ones there may be several ways to
 * say which (今年A。[今年C。]今年B or 今年A。今年[C。今年]B); the one that begins after the end of a sentence or clause is told.
 */
export function slid(runs: readonly Run[]): readonly Run[] {
  const slidden = [...runs]
  for (let index = 1; index + 1 < slidden.length; index += 1) {
    const [left, change, right] = slidden.slice(index - 1, index + 2)
    if (!left?.isEqual || !right?.isEqual || !change || change.isEqual) continue
    if (change.before.length > 0 && change.after.length > 0) continue
    slidden.splice(index - 1, 3, ...slide(left, change, right))
  }
  return slidden
}

const SENTENCE_END = /[。！？；!?…]|^\.$|\n/u
const CLAUSE_END = /[，、：,;:—]/u

function slide(left: Run, change: Run, right: Run): readonly Run[] {
  const isInsert = change.before.length === 0
  const moved = isInsert ? change.after : change.before
  const all = (side: 'before' | 'after') => [...left[side], ...change[side], ...right[side]]
  const [before, after] = [all('before'), all('after')]
  const text = isInsert ? after : before
  let start = left.before.length
  for (const place of placesAround(start, slidesLeft(left, moved), slidesRight(right, moved))) {
    if (worth(text[place - 1]) > worth(text[start - 1])) start = place
  }
  const [old, fresh] = [start + change.before.length, start + change.after.length]
  return [
    { before: before.slice(0, start), after: after.slice(0, start), isEqual: true },
    { before: before.slice(start, old), after: after.slice(start, fresh), isEqual: false },
    { before: before.slice(old), after: after.slice(fresh), isEqual: true },
  ]
}

/** The nearest first, and those to the left before those to the right. */
function placesAround(start: number, left: number, right: number): readonly number[] {
  return [...range(left).map((count) => start - count), ...range(right).map((count) => start + count)]
}

function range(most: number): readonly number[] {
  return Array.from({ length: most }, (_, index) => index + 1)
}

/** How many tokens to the left the change may begin and say the same. */
function slidesLeft(left: Run, moved: readonly Token[]): number {
  let count = 0
  const length = moved.length
  const wordAt = (place: number) => (place < 0 ? left.before.at(place)?.word : moved[place]?.word)
  while (count < left.before.length && wordAt(-1 - count) === wordAt(length - 1 - count)) count += 1
  return count
}

function slidesRight(right: Run, moved: readonly Token[]): number {
  let count = 0
  const wordAt = (place: number) => (place < moved.length ? moved[place] : right.before[place - moved.length])?.word
  while (count < right.before.length && right.before[count]?.word === wordAt(count)) count += 1
  return count
}

function worth(token: Token | undefined): number {
  if (!token) return 2
  if (SENTENCE_END.test(token.word) || token.space.includes('\n')) return 2
  return CLAUSE_END.test(token.word) ? 1 : 0
}
