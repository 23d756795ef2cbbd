import type { Lexicon } from '../lexicon/lexicon.ts'
import { chineseSide } from './chinese-side.ts'
import type { LinkList } from './chinese-side.ts'
import { englishSide } from './english-side.ts'
import { expectedLength } from './lengths.ts'
import { postingsOf } from './links.ts'
import type { Postings } from './links.ts'
import { signsOf } from './signs.ts'
import type { Signs } from './signs.ts'
import type { Side } from './vocabulary.ts'

export type TextSide = Side & { lengths: Float64Array; signs: Signs; postings: Postings }

/** Two texts read once: tokens as numbers, lengths in English characters, marks, and the links of the dictionary. */
export type Texts = { source: TextSide; target: TextSide; links: LinkList }

export function readTexts(source: readonly string[], target: readonly string[], lexicon: Lexicon | null): Texts {
  const english = englishSide(target, lexicon)
  const { side, links } = chineseSide(source, english, lexicon)
  return {
    source: {
      ...side,
      lengths: Float64Array.from(source, expectedLength),
      signs: signsOf(source),
      postings: postingsOf(side),
    },
    target: {
      ...english,
      lengths: Float64Array.from(target, (line) => line.length),
      signs: signsOf(target),
      postings: postingsOf(english),
    },
    links,
  }
}
