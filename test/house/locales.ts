import { LANGUAGES, type Language } from '../../server/web/i18n.ts'
import { filesUnder } from './source-files.ts'

/** One entry of the locales: `key` with its namespace, `base` without the ending that a plural form has. */
export type Entry = { language: Language; path: string; key: string; base: string; text: string }

/** Every entry of every language. */
export function entries(): Entry[] {
  return LANGUAGES.flatMap((language) =>
    filesUnder(`locales/${language}`, '.json').flatMap(({ path, text }) => {
      const namespace = path.slice(path.lastIndexOf('/') + 1, -'.json'.length)
      const words = JSON.parse(text) as Record<string, string> // one flat object, as i18next is told
      return Object.entries(words).map(([name, text]) => {
        const key = `${namespace}:${name}`
        return { language, path, key, base: baseOf(key), text }
      })
    }),
  )
}

/** A key without the ending of a plural form: languages have different ones. */
export function baseOf(key: string): string {
  return key.replace(/_(?:zero|one|two|few|many|other)$/, '')
}
