import { readFigures } from '../figures/read-figures.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { chineseTypes } from './chinese-types.ts'
import type { LinkList } from './chinese-types.ts'
import { wordReader } from './chinese-words.ts'
import type { EnglishSide } from './english-side.ts'
import { CHINESE_FIGURE } from './figure-values.ts'
import { labelOf } from './labels.ts'
import { sideBuilder } from './vocabulary.ts'
import type { Side } from './vocabulary.ts'

/** Reads Chinese lines as numbered words (the longest that the dictionary has), figures and names, linked to English. */
export function chineseSide(
  lines: readonly string[],
  english: EnglishSide,
  lexicon: Lexicon | null,
): { side: Side; links: LinkList } {
  const builder = sideBuilder()
  const types = chineseTypes(builder, english, lexicon)
  const readWord = lexicon ? wordReader(lexicon, english, builder, types) : null

  /** Reads what begins here, up to a border at most, and tells where it ends. */
  const read = (line: string, index: number, border: number): number => {
    const code = line.charCodeAt(index)
    if (isChinese(code)) return readWord ? readWord(line, index, border) : index + 1
    if (!isLetter(code)) return index + 1
    let end = index + 1
    while (end < border && isLetter(line.charCodeAt(end))) end += 1
    builder.add(types.latin(line.slice(index, end)), index / line.length)
    return end
  }

  for (const line of lines) {
    const label = labelOf(line)
    if (label !== '') builder.add(types.label(label), 0)
    let index = 0
    for (const figure of CHINESE_FIGURE.test(line) ? readFigures(line, 'zh') : []) {
      while (index < figure.start) index = read(line, index, figure.start)
      builder.add(types.figure(figure), index / line.length)
      index = figure.end
    }
    while (index < line.length) index = read(line, index, line.length)
    builder.endLine()
  }
  return { side: builder.side(), links: types.links }
}

function isChinese(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}
