import { Problem } from '../../lib/problem.ts'
import type { Range } from '../../engines/diff/change-list.ts'

/** What somebody points at: offsets, words, or both, where the words tell which place is meant in a text that was typed on. */
export type Pointing = { start: number | null; end: number | null; quote?: string }

/**
 * The range of a text that is pointed at, in whole characters; null for the whole pair. Refuses with `thread.range` what lies
 * outside the text, and with `thread.quote_missing` words that do not stand in it.
 */
export function anchorIn(text: string, { start, end, quote }: Pointing): Range | null {
  const words = quote?.replace(/\r\n?/g, '\n').trim() ?? ''
  if (start === null || end === null) return words === '' ? null : rangeOfWords(text, words, 0)
  if (words !== '' && text.slice(start, end).trim() !== words) return rangeOfWords(text, words, start)
  if (start > end || end > text.length) throw new Problem('thread.range')
  return wholeCharacters(text, { start, end })
}

/** Of several places the one nearest to where it was pointed. */
function rangeOfWords(text: string, words: string, near: number): Range {
  let best = -1
  for (let place = text.indexOf(words); place >= 0; place = text.indexOf(words, place + 1)) {
    if (best < 0 || Math.abs(place - near) < Math.abs(best - near)) best = place
  }
  if (best < 0) throw new Problem('thread.quote_missing', {}, [{ pointer: 'quote', code: 'thread.quote_missing' }])
  return { start: best, end: best + words.length }
}

/** A range never begins or ends inside a character with its marks, nor with white space. */
function wholeCharacters(text: string, { start, end }: Range): Range {
  if (start === end) return { start, end }
  let [from, to] = [0, text.length]
  for (const { index, segment } of new Intl.Segmenter().segment(text)) {
    if (index <= start) from = index
    if (index < end) to = index + segment.length
  }
  const words = text.slice(from, to)
  const bare = words.trim()
  if (bare === '') return { start: from, end: to }
  const lead = words.indexOf(bare)
  return { start: from + lead, end: from + lead + bare.length }
}
