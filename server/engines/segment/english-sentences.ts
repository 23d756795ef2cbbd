import { BEFORE_A_FIGURE, NEVER_LAST, SENTENCE_STARTERS, SOMETIMES_LAST } from './english-abbreviations.ts'

/**
 * Where English sentences end: after . ! ? … and the closing marks that follow, when a new sentence may begin there, and at
 * line breaks. A full stop of an abbreviation, a decimal, an initial or a numbering ends nothing. In order.
 */
export function englishEnds(text: string): readonly number[] {
  const ends: number[] = []
  for (const match of text.matchAll(CANDIDATE)) {
    const end = match.index + match[0].length
    const { mark } = match.groups ?? {}
    if (mark !== '.' || endsSentence(text.slice(ends.at(-1) ?? 0, match.index), text.slice(end))) ends.push(end)
  }
  return ends
}

// After the marks there must be white space and something that may begin a sentence; Chinese marks need neither.
const CANDIDATE =
  /(?<![.!?…])(?<mark>[.!?…]+)["”’')\]»]*(?=\s+["“‘'(\[«]*(?:[\p{Lu}\p{Lt}\p{N}]|\p{Script=Han})|\s*$)|[。！？]+[”’」』）]*|\n/gu
const LONGEST_WORD = 40
const LAST_WORD = /[\p{L}\p{N}.’'-]*$/u
const FIRST_WORD = /^\s+["“‘'(\[«]*([\p{L}\p{N}’']+)/u
const NUMBERING = /^\s*[("“]?(?:\d{1,3}|[A-Za-z]|[IVXivx]{1,5})$/u
const INITIAL = /^(?:\p{L}\.-?)*\p{Lu}$/u
const INITIALS = /^(?:\p{L}\.)+\p{L}$/u
const FIGURE = /^\p{N}/u

/** Whether a single full stop between these two texts ends a sentence. */
function endsSentence(before: string, after: string): boolean {
  if (after.trim() === '') return true
  if (NUMBERING.test(before)) return false
  const word = LAST_WORD.exec(before.slice(-LONGEST_WORD))?.[0] ?? ''
  const next = FIRST_WORD.exec(after)?.[1] ?? ''
  if (NEVER_LAST.has(word)) return false
  if (BEFORE_A_FIGURE.has(word)) return !FIGURE.test(next)
  if (SOMETIMES_LAST.has(word) || INITIALS.test(word) || INITIAL.test(word)) return SENTENCE_STARTERS.has(next)
  return true
}
