import type { Lexicon } from '../lexicon/lexicon.ts'
import { chineseSide } from './chinese-side.ts'
import type { LinkList } from './chinese-types.ts'
import { englishSide } from './english-side.ts'
import { expectedLength } from './lengths.ts'
import { bothWays, postingsOf } from './links.ts'
import type { BothWays, Postings } from './links.ts'
import { signsOf } from './signs.ts'
import type { Signs } from './signs.ts'
import { speechOf } from './speech.ts'
import type { Speech } from './speech.ts'
import type { Side } from './vocabulary.ts'

export type TextSide = Side & { lengths: Float64Array; signs: Signs; speech: Speech; postings: Postings }

/** Two texts read once: tokens as numbers, lengths in English characters, marks, and the links of the dictionary. */
export type Texts = {
  source: TextSide
  target: TextSide
  links: LinkList
  bothWays: BothWays
  hasLexicon: boolean
}

export function readTexts(source: readonly string[], target: readonly string[], lexicon: Lexicon | null): Texts {
  const english = englishSide(target, lexicon)
  const { side, links } = chineseSide(source, english, lexicon)
  return {
    source: {
      ...side,
      lengths: Float64Array.from(source, expectedLength),
      signs: signsOf(source),
      speech: speechOf(source),
      postings: postingsOf(side),
    },
    target: {
      ...english,
      lengths: Float64Array.from(target, (line) => line.length),
      signs: signsOf(target),
      speech: speechOf(target),
      postings: postingsOf(english),
    },
    links,
    hasLexicon: lexicon !== null,
    bothWays: bothWays(links, side.kinds.length, english.kinds.length),
  }
}
