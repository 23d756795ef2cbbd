import type { DictionaryEntry } from './compile.ts'
import { FUNCTION_GLOSSES } from './function-words.ts'
import { stem } from './stem.ts'
import { STOP_WORDS } from './stop-words.ts'

/** English stems with their weights, 0 to 1, for one Chinese word. */
export type Weights = ReadonlyMap<string, number>

/** For each Chinese word the stems of its translations; a stem weighs less the more words its translation has. */
export function glossesOf(entries: readonly DictionaryEntry[]): ReadonlyMap<string, Weights> {
  const own = new Map<string, string[]>()
  for (const { simplified, english } of entries) own.set(simplified, [...(own.get(simplified) ?? []), ...english])
  const all = new Map<string, Weights>()
  for (const [word, translations] of own) all.set(word, heaviest(weigh(withReferences(translations, own))))
  for (const [word, keys] of FUNCTION_GLOSSES) {
    all.set(word, new Map([...keys.map((key) => [key, 1] as const), ...(all.get(word) ?? [])]))
  }
  return all
}

const MOST_STEMS = 30
const REFERENCE =
  /^(?:abbr\. (?:for|of)|(?:\w+ )?variant of|see(?: also)?|also written|same as|equivalent to|erhua variant of|short for) (?:[\u3400-\u9fff]+\|)?([\u3400-\u9fff]+)/u
const NOISE =
  /\([^()]*\)|\[[^\]]*\]|\b(?:CL|Taiwan pr|also pr|pr\.|abbr\. (?:for|to|of)|variant of|see also|see|used in|also written|lit\.|fig\.|idiom|loanword|surname|same as|old|classifier for)\b[:.]?/giu
/** “Changchun subprovincial city and capital of Jilin province”: what begins with a capital is the name itself. */
const NAME = /^\s*[A-Z][a-z]+(?:[ '-]*[A-Z][a-z]+)*/u
const ENGLISH_WORD = /[a-z]+(?:['’][a-z]+)?/gu

function withReferences(
  translations: readonly string[],
  own: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return translations.flatMap((translation) => {
    const word = REFERENCE.exec(translation)?.[1]
    return word ? [translation, ...(own.get(word) ?? [])] : [translation]
  })
}

function weigh(translations: readonly string[]): Weights {
  const weights = new Map<string, number>()
  for (const part of translations.flatMap((translation) => translation.split(';'))) {
    if (part.startsWith('CL:')) continue
    const name = NAME.exec(part)?.[0] ?? ''
    for (const stems of [stemsOf(part), stemsOf(name)]) {
      for (const each of stems) weights.set(each, Math.max(weights.get(each) ?? 0, 1 / Math.sqrt(stems.length)))
    }
  }
  return weights
}

function stemsOf(part: string): readonly string[] {
  const words = part.replace(NOISE, ' ').toLowerCase().match(ENGLISH_WORD) ?? []
  const meaning = words
    .map((word) => word.replace(/['’]s$/, ''))
    .filter((word) => word.length > 1 && !STOP_WORDS.has(word))
  return [...new Set(meaning.map(stem))]
}

function heaviest(weights: Weights): Weights {
  return new Map([...weights].sort(([, a], [, b]) => b - a).slice(0, MOST_STEMS))
}
