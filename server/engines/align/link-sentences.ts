import type { Lexicon } from '../lexicon/lexicon.ts'
import { segment } from '../segment/segment.ts'
import type { Segment } from '../segment/segment.ts'
import { align } from './align.ts'

/** Places in a text, in UTF-16 units; the end is not part of it. */
export type Span = readonly [start: number, end: number]

/** Sentences of both sides of a pair that belong together; a side may be empty. */
export type SentenceLink = { source: readonly Span[]; target: readonly Span[] }

/** Links the sentences inside a pair, in order; every sentence is in exactly one link. White space after a sentence is not part of it. */
export function linkSentences(source: string, target: string, lexicon: Lexicon | null = null): readonly SentenceLink[] {
  const sources = sentencesOf(segment(source, 'zh'))
  const targets = sentencesOf(segment(target, 'en'))
  const { pairs } = align(
    sources.map(({ text }) => text),
    targets.map(({ text }) => text),
    { lexicon },
  )
  return pairs.map((pair) => ({
    source: pair.source.map((index) => spanOf(sources[index])),
    target: pair.target.map((index) => spanOf(targets[index])),
  }))
}

function sentencesOf(segments: readonly Segment[]): readonly Segment[] {
  return segments.flatMap(({ text, start }) => {
    const visible = text.trim()
    const from = start + text.indexOf(visible)
    return visible === '' ? [] : [{ text: visible, start: from, end: from + visible.length }]
  })
}

function spanOf(segment: Segment | undefined): Span {
  return [segment?.start ?? 0, segment?.end ?? 0]
}
