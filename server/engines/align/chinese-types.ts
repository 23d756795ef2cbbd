import type { Figure } from '../figures/read-figures.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { stem } from '../lexicon/stem.ts'
import type { EnglishSide } from './english-side.ts'
import { figureKey } from './figure-values.ts'
import { KIND } from './vocabulary.ts'
import type { SideBuilder } from './vocabulary.ts'

/** Which types of one side may stand for which of the other, and how likely, 0 to 1. */
export type LinkList = { from: number[]; to: number[]; weight: number[] }

/** The types of a Chinese side: each is numbered, and linked to English, when it is met first. */
export type ChineseTypes = {
  figure: (figure: Figure) => number
  /** A label (labels.ts). */
  label: (label: string) => number
  /** A word in Latin letters. */
  latin: (word: string) => number
  /** A word of the dictionary, by its node, or a character that it does not have: node 0. */
  word: (node: number, character: number, isCharacter: boolean) => number
  /** What is read like the English word of this type. */
  name: (english: number) => number
}

export function chineseTypes(
  builder: SideBuilder,
  english: EnglishSide,
  lexicon: Lexicon | null,
): ChineseTypes & { links: LinkList } {
  const links: LinkList = { from: [], to: [], weight: [] }
  const link = (from: number, to: number | undefined, weight: number) => {
    if (to === undefined) return
    links.from.push(from)
    links.to.push(to)
    links.weight.push(weight)
  }
  /** Numbers what has one counterpart at most. */
  const numbered = <Key>(kind: number, counterpart: (key: Key) => number | undefined) => {
    const types = new Map<Key, number>()
    return (key: Key): number => {
      const known = types.get(key)
      if (known !== undefined) return known
      const type = builder.type(kind)
      types.set(key, type)
      link(type, counterpart(key), 1)
      return type
    }
  }
  const figure = numbered<number>(
    KIND.figure,
    (key) => english.figures.get(key) ?? english.types.get(MONTHS[-key] ?? ''),
  )
  return {
    links,
    figure: (each) => figure(figureKey(each)),
    label: numbered<string>(KIND.name, (label) => english.types.get(label)),
    latin: numbered<string>(KIND.name, (word) => english.types.get(stem(word.toLowerCase()))),
    name: numbered<number>(KIND.name, (type) => type),
    word: dictionaryWords(builder, lexicon, lexicon && englishByStem(english, lexicon), link),
  }
}

const MONTHS = ' january february march april may june july august september october november december'
  .split(' ')
  .map(stem)

function dictionaryWords(
  builder: SideBuilder,
  lexicon: Lexicon | null,
  english: Int32Array | null,
  link: (from: number, to: number, weight: number) => void,
): ChineseTypes['word'] {
  const types = new Map<number, number>()
  return (node, character, isCharacter) => {
    const key = node > 0 ? node : -character
    const known = types.get(key)
    if (known !== undefined) return known
    const first = lexicon && node > 0 ? lexicon.firstGloss(node) : 0
    const end = lexicon && node > 0 ? lexicon.firstGloss(node + 1) : 0
    const isSmall = node > 0 && lexicon?.isSmall[lexicon.glossStems[first] ?? 0] === 1
    const type = builder.type(isSmall ? KIND.small : isCharacter ? KIND.character : KIND.word)
    types.set(key, type)
    for (let gloss = first; gloss < end; gloss += 1) {
      const other = english?.[lexicon?.glossStems[gloss] ?? 0] ?? -1
      if (other >= 0) link(type, other, (lexicon?.glossWeights[gloss] ?? 0) / 255)
    }
    return type
  }
}

/** For each stem of the dictionary the English type that has it, or -1. */
function englishByStem(english: EnglishSide, lexicon: Lexicon): Int32Array {
  const table = new Int32Array(lexicon.stems.length).fill(-1)
  for (const [key, type] of english.types) {
    const stem = lexicon.stemIds.get(key)
    if (stem !== undefined) table[stem] = type
  }
  return table
}
