import type { Words } from './i18n.ts'

/** One language's files as they were read: namespace, key, text. */
export type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>

type Values = Readonly<Record<string, unknown>>
/** A text cut at its values: null when a value is neither text nor number. */
type Sentence = (values: Values) => string | null

const NO_VALUES: Values = {}

/**
 * Says what i18next says, many times quicker: a page asks several hundred times. Plain texts, texts with values and with a
 * count are cut up once and then put together; whatever else i18next can do is left to it.
 */
export function quickWords(slow: Words, language: string, texts: Texts): Words {
  const plural = pluralOf(language)
  const known = new Map<string, Sentence | null>()

  const find = (name: string): Sentence | null => {
    const kept = known.get(name)
    if (kept !== undefined) return kept
    const made = cutUp(textOf(texts, name))
    known.set(name, made)
    return made
  }
  const counted = (key: string, count: number): Sentence | null =>
    (count === 0 ? find(`${key}_zero`) : null) ?? find(`${key}_${plural(count)}`) ?? find(key)

  return (key, values = NO_VALUES) => {
    const sentence = typeof values.count === 'number' ? counted(key, values.count) : find(key)
    return sentence?.(values) ?? slow(key, values)
  }
}

/** The plural form of a count; those of everyday counts are kept. */
function pluralOf(language: string): (count: number) => string {
  const rules = new Intl.PluralRules(language)
  const everyday = Array.from({ length: 1000 }, (_each, count) => rules.select(count))
  return (count) => everyday[count] ?? rules.select(count)
}

function textOf(texts: Texts, name: string): string | undefined {
  const colon = name.indexOf(':')
  return texts[name.slice(0, colon)]?.[name.slice(colon + 1)]
}

/** null for what only i18next can say: no such text, a text inside a text, a formatted value. */
function cutUp(text: string | undefined): Sentence | null {
  if (text === undefined || text.includes('$t(')) return null
  const parts = text.split(/\{\{(\w+)\}\}/) // text, name, text, name, …, text
  if (parts.some((part) => part.includes('{{'))) return null
  if (parts.length === 1) return () => text
  return (values) => {
    let said = parts[0] ?? ''
    for (let place = 1; place < parts.length; place += 2) {
      const value = values[parts[place] ?? '']
      if (typeof value !== 'string' && typeof value !== 'number') return null
      said += `${value}${parts[place + 1] ?? ''}`
    }
    return said
  }
}
