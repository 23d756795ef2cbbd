import type { Lexicon } from '../lexicon/lexicon.ts'
import { stem } from '../lexicon/stem.ts'
import type { EnglishSide } from './english-side.ts'
import { readFigures } from '../figures/read-figures.ts'
import type { Figure } from '../figures/read-figures.ts'
import { CHINESE_FIGURE, figureKey } from './figure-values.ts'
import { labelOf } from './labels.ts'
import { withSyllable } from './names.ts'
import { KIND, sideBuilder } from './vocabulary.ts'
import type { Side } from './vocabulary.ts'

/** Which types of one side may stand for which of the other, and how likely, 0 to 1. */
export type LinkList = { from: number[]; to: number[]; weight: number[] }

/** Reads Chinese lines as numbered words (the longest that the dictionary has), figures and names, linked to English. */
export function chineseSide(
  lines: readonly string[],
  english: EnglishSide,
  lexicon: Lexicon | null,
): { side: Side; links: LinkList } {
  const builder = sideBuilder()
  const links: LinkList = { from: [], to: [], weight: [] }
  const link = (from: number, to: number, weight: number) => {
    links.from.push(from)
    links.to.push(to)
    links.weight.push(weight)
  }
  const figures = new Map<number, number>()
  const latin = new Map<string, number>()
  const nodes = new Map<number, number>()
  const names = new Map<number, number>()
  const stems = lexicon ? englishByStem(english, lexicon) : null

  let place = 0
  const addFigure = (figure: Figure) => {
    const key = figureKey(figure)
    let type = figures.get(key)
    if (type === undefined) {
      figures.set(key, (type = builder.type(KIND.figure)))
      const other = english.figures.get(key) ?? english.types.get(MONTHS[-key] ?? '')
      if (other !== undefined) link(type, other, 1)
    }
    builder.add(type, place)
  }
  const addLabel = (label: string) => {
    let type = latin.get(label)
    if (type === undefined) {
      latin.set(label, (type = builder.type(KIND.name)))
      const other = english.types.get(label)
      if (other !== undefined) link(type, other, 1)
    }
    builder.add(type, 0)
  }
  const addLatin = (word: string) => {
    let type = latin.get(word)
    if (type === undefined) {
      latin.set(word, (type = builder.type(KIND.name)))
      const other = english.types.get(stem(word.toLowerCase()))
      if (other !== undefined) link(type, other, 1)
    }
    builder.add(type, place)
  }
  const addNode = (key: number, node: number, isCharacter: boolean) => {
    let type = nodes.get(key)
    if (type === undefined) {
      const isSmall = lexicon && node > 0 && lexicon.isSmall[lexicon.glossStems[lexicon.firstGloss(node)] ?? 0] === 1
      nodes.set(key, (type = builder.type(isSmall ? KIND.small : isCharacter ? KIND.character : KIND.word)))
      if (lexicon && stems && node > 0) {
        const end = lexicon.firstGloss(node + 1)
        for (let gloss = lexicon.firstGloss(node); gloss < end; gloss += 1) {
          const other = stems[lexicon.glossStems[gloss] ?? 0] ?? -1
          if (other >= 0) link(type, other, (lexicon.glossWeights[gloss] ?? 0) / 255)
        }
      }
    }
    builder.add(type, place)
  }
  const addName = (other: number) => {
    let type = names.get(other)
    if (type === undefined) {
      names.set(other, (type = builder.type(KIND.name)))
      link(type, other, 1)
    }
    builder.add(type, place)
  }
  const addNames = (line: string, start: number, isCovered: boolean, lexicon: Lexicon) => {
    for (const readings of [lexicon.firstReading, lexicon.secondReading]) {
      if (english.nameStarts[readings[line.charCodeAt(start)] ?? 0] !== 1) continue
      let syllables = 0
      for (let end = start; end < Math.min(line.length, start + 4); end += 1) {
        const code = line.charCodeAt(end)
        const reading = (end === start ? readings[code] : lexicon.firstReading[code]) ?? 0
        if (reading === 0) break
        syllables = withSyllable(syllables, reading)
        if (end === start && isCovered) continue
        const other = english.names.get(syllables)
        if (other !== undefined) addName(other)
      }
    }
  }

  for (const line of lines) {
    const read = CHINESE_FIGURE.test(line) ? readFigures(line, 'zh') : []
    const label = labelOf(line)
    if (label !== '') addLabel(label)
    let next = 0
    for (let index = 0; index < line.length;) {
      const figure = read[next]
      place = index / line.length
      if (figure?.start === index) {
        addFigure(figure)
        index = figure.end
        next += 1
        continue
      }
      const code = line.charCodeAt(index)
      if (code < 0x3400 || code > 0x9fff) {
        if (isLetter(code)) {
          const start = index
          while (index < line.length && isLetter(line.charCodeAt(index))) index += 1
          addLatin(line.slice(start, index))
        } else index += 1
        continue
      }
      if (!lexicon) {
        index += 1
        continue
      }
      let node = 0
      let best = 0
      let length = 1
      const border = figure?.start ?? line.length
      for (let end = index; end < border; end += 1) {
        node = lexicon.next(node, lexicon.simplified[line.charCodeAt(end)] ?? 0)
        if (node === 0) break
        if (lexicon.isWord(node)) {
          best = node
          length = end - index + 1
        }
      }
      if (english.names.size > 0) {
        for (let at = index; at < index + length; at += 1) addNames(line, at, length > 1, lexicon)
      }
      addNode(best > 0 ? best : -code, best, length === 1)
      index += length
    }
    builder.endLine()
  }
  return { side: builder.side(), links }
}

const MONTHS = ' january february march april may june july august september october november december'
  .split(' ')
  .map(stem)

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

function englishByStem(english: EnglishSide, lexicon: Lexicon): Int32Array {
  const table = new Int32Array(lexicon.stems.length).fill(-1)
  for (const [key, type] of english.types) {
    const stem = lexicon.stemIds.get(key)
    if (stem !== undefined) table[stem] = type
  }
  return table
}
