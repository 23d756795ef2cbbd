import type { SentenceLink } from '../../engines/align/link-sentences.ts'
import type { PairText, Side } from '../pairs/pair.ts'
import { sentenceLinks } from '../pairs/sentence-links.ts'

/** A piece of a paragraph's text; `link` from 1 is the same on both sides for sentences that belong together, 0 is none. */
export type SentenceRun = { text: string; link: number }

/** A paragraph's side in pieces which joined give it back exactly. */
export function sentenceRuns(pair: PairText, side: Side): readonly SentenceRun[] {
  const text = pair[side]
  const links = sentenceLinks(pair.source, pair.target).filter(hasBothSides)
  const runs: SentenceRun[] = []
  let at = 0
  for (const [index, link] of links.entries()) {
    for (const [start, end] of link[side]) {
      if (start > at) runs.push({ text: text.slice(at, start), link: 0 })
      runs.push({ text: text.slice(start, end), link: index + 1 })
      at = end
    }
  }
  return at < text.length ? [...runs, { text: text.slice(at), link: 0 }] : runs
}

function hasBothSides({ source, target }: SentenceLink): boolean {
  return source.length > 0 && target.length > 0
}
