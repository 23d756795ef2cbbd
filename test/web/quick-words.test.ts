import { expect } from 'chai'
import i18next from 'i18next'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ROOT } from '../../server/lib/root.ts'
import { LANGUAGES, loadWords, type Language } from '../../server/web/i18n.ts'

/** Counts at which a language may change the form of a word. */
const COUNTS = [0, 1, 2, 5, 21, 999, 1000, 1001, 1.5]

describe('The words', () => {
  for (const language of LANGUAGES) {
    it(`are those that i18next says, for every text of ${language}`, () => {
      const quick = loadWords()(language)
      const slow = plainWords(language)
      const differing = keysOf(language).filter((key) =>
        givens(slow.text(key)).some((values) => quick(key, values) !== slow.say(key, values)),
      )

      expect(differing).to.deep.equal([])
    })
  }

  it('take a value as it is, whatever signs stand in it', () => {
    const t = loadWords()('en')

    expect(t('workbench:found_nothing', { text: '$& {{text}} $t(common:save) <b>' })).to.contain(
      '$& {{text}} $t(common:save) <b>',
    )
  })

  it('show a key that has no text', () => {
    expect(loadWords()('en')('workbench:no_such_thing', { count: 2 })).to.equal('no_such_thing')
  })
})

/** Values for a text: without any, with texts and figures, with each count. */
function givens(text: string): (Record<string, unknown> | undefined)[] {
  const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '')
  const all = Object.fromEntries(names.map((name, index) => [name, index % 2 === 0 ? `«${name}»` : index]))
  const counted = COUNTS.map((count) => ({ ...all, count }))
  return names.length > 0 ? [all, ...counted] : [undefined, ...counted]
}

function keysOf(language: Language): string[] {
  const plural = /_(?:zero|one|two|few|many|other)$/
  return Object.entries(textsOf(language)).flatMap(([name, texts]) =>
    Object.keys(texts).flatMap((key) => [
      `${name}:${key}`,
      ...(plural.test(key) ? [`${name}:${key.replace(plural, '')}`] : []),
    ]),
  )
}

function textsOf(language: Language): Record<string, Record<string, string>> {
  const folder = join(ROOT, 'locales', language)
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string> // as the locales are written
  return Object.fromEntries(readdirSync(folder).map((file) => [basename(file, '.json'), read(file)]))
}

/** i18next itself, set as the product sets it. */
function plainWords(language: Language) {
  const texts = textsOf(language)
  const instance = i18next.createInstance()
  void instance.init({
    initAsync: false,
    lng: language,
    fallbackLng: false,
    keySeparator: false,
    ns: Object.keys(texts),
    resources: { [language]: texts },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  const text = (key: string) => texts[key.split(':')[0] ?? '']?.[key.slice(key.indexOf(':') + 1)] ?? ''
  return { text, say: (key: string, values?: Record<string, unknown>): unknown => instance.t(key, values ?? {}) }
}
