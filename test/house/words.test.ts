import { expect } from 'chai'
import { LANGUAGES } from '../../server/web/i18n.ts'
import { FAMILIES } from './families.ts'
import { baseOf, entries, type Entry } from './locales.ts'
import { filesUnder } from './source-files.ts'

describe('The words', () => {
  const all = entries()
  const namespaces = [...new Set(all.map(({ key }) => key.slice(0, key.indexOf(':'))))]
  const sources = [
    ...filesUnder('server', '.ts'),
    ...filesUnder('views', '.ejs'),
    ...filesUnder('public/client', '.ts'),
  ]
  const code = sources.map(({ text }) => text).join('\n')
  const used = new Set([...writtenOut(code, namespaces), ...madeInParts(), ...calledByWords(all)].map(baseOf))

  it('that the code asks for exist in every language', () => {
    const missing = LANGUAGES.flatMap((language) => {
      const known = new Set(all.filter((entry) => entry.language === language).map(({ base }) => base))
      return [...used].filter((key) => !known.has(key)).map((key) => `${language} ${key}`)
    })

    expect(missing).to.deep.equal([])
  })

  it('that exist are all asked for', () => {
    const unused = all.filter(({ base }) => !used.has(base)).map(({ language, key }) => `${language} ${key}`)

    expect(unused).to.deep.equal([])
  })

  it('made of parts belong to families whose members are listed', () => {
    const families = [...new Set(patterns(code, namespaces))]

    expect(families.filter((family) => !(family in FAMILIES))).to.deep.equal([], 'not listed in test/house/families.ts')
    expect(Object.keys(FAMILIES).filter((family) => !families.includes(family))).to.deep.equal(
      [],
      'listed, but no longer made',
    )
  })

  it('carry the same values in both languages', () => {
    const bases = [...new Set(all.map(({ base }) => base))]
    const valuesOf = (language: string, base: string) => {
      const texts = all.filter((entry) => entry.language === language && entry.base === base).map(({ text }) => text)
      return [...new Set(texts.flatMap((text) => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1])))]
        .sort()
        .join()
    }
    const unlike = bases.filter((base) => new Set(LANGUAGES.map((language) => valuesOf(language, base))).size > 1)

    expect(unlike).to.deep.equal([])
  })

  it('in Chinese have full-width punctuation and no spaces set by hand', () => {
    const wrong = all.filter(({ language, text }) => language === 'zh-Hans' && HALF_WIDTH.test(text))

    expect(wrong.map(({ key, text }) => `${key}: ${text}`)).to.deep.equal([])
  })

  it('in English have no Chinese in them but names', () => {
    const wrong = all.filter(({ language, text }) => language === 'en' && /\p{Script=Han}/u.test(text))

    expect(wrong.map(({ key }) => key).filter((key) => !NAMES_IN_CHINESE.includes(key))).to.deep.equal([])
  })
})

/** A comma, a full stop, a bracket or a space beside a Chinese character or a value that stands in Chinese. */
const HALF_WIDTH =
  /\p{Script=Han}(?:[,;:!?()]|\.(?![a-z]))|[,;:!?()]\p{Script=Han}|\p{Script=Han} (?=[\w{])|[\w}] (?=\p{Script=Han})/u

/** What is called by its own name in the other language. */
const NAMES_IN_CHINESE = ['common:other_language', 'accounts:language_zh-Hans']

/** Keys that stand whole in the code, such as 'pairs:save'. */
function writtenOut(code: string, namespaces: readonly string[]): string[] {
  const pattern = new RegExp(`(['"\`])((?:${namespaces.join('|')}):[\\w.-]+)\\1(?! \\+)`, 'g')
  return [...code.matchAll(pattern)].map((match) => match[2] ?? '')
}

/** Keys that are put together when they are needed, as `states:stage_*`. */
function patterns(code: string, namespaces: readonly string[]): string[] {
  const names = namespaces.join('|')
  const inTemplates = [...code.matchAll(new RegExp(`\`((?:${names}):[^\`]*\\$\\{[^\`]*)\``, 'g'))]
  const inSums = [...code.matchAll(new RegExp(`'((?:${names}):[\\w.-]*)' \\+`, 'g'))]
  return [
    ...inTemplates.map((match) => (match[1] ?? '').replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '*')),
    ...inSums.map((match) => `${match[1] ?? ''}*`),
  ]
}

/** The keys of all families. */
function madeInParts(): string[] {
  return Object.entries(FAMILIES).flatMap(([family, members]) =>
    members.map((member) => family.replace(/\*.*/, member)),
  )
}

/** Words may call other words: `$t(problems:import.side.{{side}})`. */
function calledByWords(all: readonly Entry[]): string[] {
  return all.flatMap(({ text }) => {
    const calls = [...text.matchAll(/\$t\(([^){,]+)(\{\{\w+\}\})?[^)]*\)/g)]
    return calls.flatMap(([, start = '', value]) =>
      value ? all.filter(({ key }) => key.startsWith(start)).map(({ key }) => key) : [start],
    )
  })
}
