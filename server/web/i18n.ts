import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import i18next, { type TFunction } from 'i18next'
import { ROOT } from '../lib/root.ts'

export const LANGUAGES = ['zh-Hans', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Looks a word up: `t('pairs:save')`, with values. */
export type Words = TFunction

/** Loads `locales/` once; a missing key is a bug and shows as the key. */
export function loadWords(): (language: Language) => Words {
  const instance = i18next.createInstance()
  void instance.init({
    initAsync: false,
    lng: 'en',
    fallbackLng: false,
    keySeparator: false, // keys are flat, so that a problem's code is its key
    ns: namespaces('en'),
    resources: Object.fromEntries(LANGUAGES.map((language) => [language, resources(language)])),
    interpolation: { escapeValue: false }, // the views escape
    returnNull: false,
  })
  const translators = new Map(LANGUAGES.map((language) => [language, instance.getFixedT(language)]))
  return (language) => translators.get(language) ?? instance.getFixedT('en')
}

/** The language of a signed-out visitor: what the cookie says, else the browser's first that we have, else Chinese. */
export function guessLanguage(cookie: string | undefined, accepted: string | false): Language {
  if (cookie === 'en' || cookie === 'zh-Hans') return cookie
  return accepted && accepted.startsWith('en') ? 'en' : 'zh-Hans'
}

function namespaces(language: Language): string[] {
  return readdirSync(join(ROOT, 'locales', language)).map((file) => basename(file, '.json'))
}

function resources(language: Language): Record<string, object> {
  const folder = join(ROOT, 'locales', language)
  return Object.fromEntries(
    namespaces(language).map((name) => [name, JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as object]),
  )
}
