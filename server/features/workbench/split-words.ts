import type { Side } from '../pairs/pair.ts'

/** A word of a text with the marks and the space that belong to it; `start` in UTF-16 units. */
export type Word = { text: string; start: number }

const SEGMENTERS = {
  source: new Intl.Segmenter('zh', { granularity: 'word' }),
  target: new Intl.Segmenter('en', { granularity: 'word' }),
}
const OPENS = /^[\p{Ps}\p{Pi}]+$/u
const FOLLOWS = /^[^\p{L}\p{N}]+$/u

/** A text as its words, of which nothing is lost: closing marks and space end a word, opening marks begin one. */
export function wordsOf(text: string, side: Side): Word[] {
  const words: Word[] = []
  let isOpening = false
  for (const { segment, index } of SEGMENTERS[side].segment(text)) {
    const last = words.at(-1)
    const opens = OPENS.test(segment)
    if (last && !opens && (isOpening || FOLLOWS.test(segment))) last.text += segment
    else words.push({ text: segment, start: index })
    isOpening = opens
  }
  return words
}
