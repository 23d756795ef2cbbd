import { graphemeBoundaries } from '../text/graphemes.ts'
import type { Language } from '../text/language.ts'
import { chineseEnds } from './chinese-sentences.ts'
import { englishEnds } from './english-sentences.ts'

/** One sentence with the white space after it; offsets in UTF-16 units, the end is not part of it. */
export type Segment = { text: string; start: number; end: number }

/**
 * Cuts a text into sentences; a line break ends one, too. Joined they give back the text exactly: white space belongs to
 * the sentence before it, and no cut falls inside a character.
 */
export function segment(text: string, language: Language): readonly Segment[] {
  const ends = language === 'zh' ? chineseEnds(text) : englishEnds(text)
  const mayCut = graphemeBoundaries(text)
  const segments: Segment[] = []
  let start = 0
  for (const sentenceEnd of [...ends, text.length]) {
    const end = pastSpace(text, sentenceEnd)
    if (end <= start || !mayCut(end) || !VISIBLE.test(text.slice(start, end))) continue
    segments.push({ text: text.slice(start, end), start, end })
    start = end
  }
  return start < text.length ? [...segments, { text: text.slice(start), start, end: text.length }] : segments
}

const SPACE = /\s*/y
const VISIBLE = /\S/

function pastSpace(text: string, offset: number): number {
  SPACE.lastIndex = offset
  SPACE.test(text)
  return SPACE.lastIndex
}
