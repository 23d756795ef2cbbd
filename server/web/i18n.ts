import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import i18next from 'i18next'
import { ROOT } from '../lib/root.ts'
import { quickWords, type Texts } from './quick-words.ts'

export const LANGUAGES = ['zh-Hans', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Looks a word up: `t('pairs:save')`, with values. */
export type Words = (key: string, values?: Readonly<Record<string, unknown>>) => string

/** Loads `locales/` once; a missing key is a bug and shows as the key. */
export function loadWords(): (language: Language) => Words {
  const texts = new Map(LANGUAGES.map((language) => [language, resources(language)]))
  const instance = i18next.createInstance()
  void instance.init({
    initAsync: false,
    lng: 'en',
    fallbackLng: false,
    keySeparator: false, // keys are flat, so that a problem's code is its key
    ns: namespaces('en'),
    resources: Object.fromEntries(texts),
    interpolation: { escapeValue: false }, // the views escape
    returnNull: false,
  })
  const wordsOf = (language: Language) => {
    const slow = instance.getFixedT(language)
    return quickWords((key, values) => slow(key, values ?? {}), language, texts.get(language) ?? {})
  }
  const words = { 'zh-Hans': wordsOf('zh-Hans'), en: wordsOf('en') } satisfies Record<Language, Words>
  return (language) => words[language]
}

/** The language of a signed-out visitor: what the cookie says, else the browser's first that we have, else Chinese. */
export function guessLanguage(cookie: string | undefined, accepted: string | false): Language {
  if (cookie === 'en' || cookie === 'zh-Hans') return cookie
  return accepted && accepted.startsWith('en') ? 'en' : 'zh-Hans'
}

function namespaces(language: Language): string[] {
  return readdirSync(join(ROOT, 'locales', language)).map((file) => basename(file, '.json'))
}

function resources(language: Language): Texts {
  const folder = join(ROOT, 'locales', language)
  return Object.fromEntries(
    namespaces(language).map((name) => [
      name,
      JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Texts[string],
    ]),
  )
}
