import type { Lexicon } from '../lexicon/lexicon.ts'
import { nameFinder } from './chinese-names.ts'
import type { ChineseTypes } from './chinese-types.ts'
import type { EnglishSide } from './english-side.ts'
import type { SideBuilder } from './vocabulary.ts'

/** Adds the longest word of the dictionary that begins at a place, and the names read there; tells where the word ends. */
export function wordReader(lexicon: Lexicon, english: EnglishSide, builder: SideBuilder, types: ChineseTypes) {
  const addNames = nameFinder(lexicon, english, (type, place) => builder.add(types.name(type), place))
  const hasNames = english.names.size > 0
  return (line: string, start: number, border: number): number => {
    let node = 0
    let word = 0
    let end = start + 1
    for (let index = start; index < border; index += 1) {
      node = lexicon.next(node, lexicon.simplified[line.charCodeAt(index)] ?? 0)
      if (node === 0) break
      if (!lexicon.isWord(node)) continue
      word = node
      end = index + 1
    }
    const place = start / line.length
    const isCharacter = end === start + 1
    if (hasNames) for (let index = start; index < end; index += 1) addNames(line, index, !isCharacter, place)
    builder.add(types.word(word, line.charCodeAt(start), isCharacter), place)
    return end
  }
}
