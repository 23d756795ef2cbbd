import type { Services } from '../../services.ts'

/** Looks words up in one language. */
export type Words = ReturnType<Services['words']>

/** A run of a sentence; `text` is never markup. An article links to its page and says its language. */
export type Part =
  { kind: 'text' | 'person' | 'value'; text: string } | { kind: 'article'; text: string; href: string; lang: Language }

export type Language = 'zh-Hans' | 'en'

/** An article's titles as a row gives them; null in a row without an article. */
export type Titled = { sourceTitle: string | null; targetTitle: string | null; slug: string | null }

/**
 * A sentence of the locales with its values kept apart, so that a view can draw a title as a link and still escape all.
 * What people typed never goes through the translator: each value travels as a private sign and is put in afterwards.
 */
export function sentence(t: Words, key: string, values: Readonly<Record<string, readonly Part[]>>): Part[] {
  const names = Object.keys(values)
  const signs = Object.fromEntries(names.map((name, index) => [name, String.fromCharCode(FIRST_SIGN + index)]))
  return t(key, signs)
    .split(/([\uE000-\uE0FF])/)
    .flatMap((run): readonly Part[] => {
      const name = names[run.charCodeAt(0) - FIRST_SIGN]
      if (name !== undefined) return values[name] ?? []
      return run === '' ? [] : [{ kind: 'text', text: run }]
    })
}

/** The same sentence as plain text. */
export function plain(parts: readonly Part[]): string {
  return parts.map((part) => part.text).join('')
}

/** An article's title between the language's quotation marks: in the reader's language when it has one, else in the other. */
export function quotedArticle(t: Words, language: Language, href: string, article: Titled): Part[] {
  return sentence(t, 'activity:quoted', { article: [{ kind: 'article', href, ...titleFor(language, article) }] })
}

/** What an article is called for this reader, and in which language that is. */
export function titleFor(language: Language, article: Titled): { text: string; lang: Language } {
  const titles = { 'zh-Hans': oneLine(article.sourceTitle ?? ''), en: oneLine(article.targetTitle ?? '') }
  const other = language === 'en' ? 'zh-Hans' : 'en'
  if (titles[language]) return { text: titles[language], lang: language }
  if (titles[other]) return { text: titles[other], lang: other }
  return { text: article.slug ?? '', lang: 'en' }
}

/** Spaces and line breaks as one space each: a title may hold soft line breaks. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

const FIRST_SIGN = 0xe000
