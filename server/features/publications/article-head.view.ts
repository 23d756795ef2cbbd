import type { PairText } from '../pairs/pair.ts'
import type { Language } from '../../web/i18n.ts'
import { ADDRESSES, type Layout, type PageMatter } from './edition.ts'
import type { Imprint } from './imprint.ts'
import type { ReadingPage } from './reading-page.ts'

/** Both titles of a text, each standing in for the other where one is missing. */
export function titlesOf({ slug, pairs }: { slug: string; pairs: readonly PairText[] }): Record<Language, string> {
  const title = pairs.find((pair) => pair.kind === 'title')
  const [source, target] = [oneLine(title?.source ?? ''), oneLine(title?.target ?? '')]
  return { en: target || source || slug, 'zh-Hans': source || target || slug }
}

/** The language that a layout speaks first. */
export function languageOfLayout(layout: Layout): Language {
  return layout === 'source' ? 'zh-Hans' : 'en'
}

/** What search engines and other sites read: description, canonical and other addresses, Open Graph. */
export function headOf({ publicUrl, names }: Imprint, matter: PageMatter, layout: Layout): ReadingPage['head'] {
  const lang = languageOfLayout(layout)
  const address = (of: Layout) => `${publicUrl}${pathOf(matter.slug, of)}`
  const description = excerpt(matter.pairs, lang)
  const meta = [
    ['og:type', 'article'],
    ['og:title', titlesOf(matter)[lang]],
    ['og:description', description],
    ['og:url', canonicalOf(publicUrl, matter, layout)],
    ['og:site_name', names[lang]],
    ['og:locale', lang === 'en' ? 'en_US' : 'zh_CN'],
    ['og:locale:alternate', lang === 'en' ? 'zh_CN' : 'en_US'],
    ['article:published_time', matter.editions[0]?.publishedAt ?? ''],
    ['article:modified_time', matter.editions.at(-1)?.publishedAt ?? ''],
  ] as const
  return {
    description,
    canonical: canonicalOf(publicUrl, matter, layout),
    links: [
      { rel: 'alternate', hreflang: 'en', href: address('target') },
      { rel: 'alternate', hreflang: 'zh-Hans', href: address('source') },
      { rel: 'alternate', hreflang: 'x-default', href: address('side-by-side') },
    ],
    meta: meta.filter(([, content]) => content !== '').map(([property, content]) => ({ property, content })),
  }
}

/** The article as schema.org's NewsArticle. */
export function factsOf({ publicUrl, names, t }: Imprint, matter: PageMatter, layout: Layout): object {
  const lang = languageOfLayout(layout)
  const titles = titlesOf(matter)
  const office = { '@type': 'Organization', name: names[lang], url: `${publicUrl}/published` }
  const [first, latest] = [matter.editions[0], matter.editions.at(-1)]
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: titles[lang],
    alternativeHeadline: titles[lang === 'en' ? 'zh-Hans' : 'en'],
    description: excerpt(matter.pairs, lang),
    inLanguage: layout === 'target' || layout === 'source' ? lang : ['en', 'zh-Hans'],
    url: canonicalOf(publicUrl, matter, layout),
    mainEntityOfPage: canonicalOf(publicUrl, matter, layout),
    datePublished: first?.publishedAt,
    dateModified: latest?.publishedAt,
    version: latest?.number,
    correction: latest !== first && latest?.note ? latest.note : undefined,
    identifier: matter.hash ? `sha256:${matter.hash}` : undefined,
    isAccessibleForFree: true,
    creditText: creditsIn(matter.pairs, lang, t[lang]('publications:credit_separator')),
    author: office,
    publisher: office,
  }
}

/** Where a layout is read; side by side is at the plain address. */
function pathOf(slug: string, layout: Layout): string {
  return layout === 'side-by-side' ? `/published/${slug}` : `/published/${slug}/${ADDRESSES[layout]}`
}

/** Interleaved holds what side by side holds, so that search engines are given one address for both. */
function canonicalOf(publicUrl: string, { slug }: PageMatter, layout: Layout): string {
  return `${publicUrl}${pathOf(slug, layout === 'interleaved' ? 'side-by-side' : layout)}`
}

/** Characters of a description, and how much of its end may be given up for a whole word. */
const EXCERPT: Record<Language, { length: number; slack: number }> = {
  en: { length: 200, slack: 30 },
  'zh-Hans': { length: 90, slack: 0 },
}

/** The beginning of the running text. */
function excerpt(pairs: readonly PairText[], lang: Language): string {
  const body = pairs.find((pair) => pair.kind === 'body' && sideIn(pair, lang) !== '')
  const text = oneLine(body ? sideIn(body, lang) : '')
  const { length, slack } = EXCERPT[lang]
  const characters = Array.from(text)
  if (characters.length <= length) return text
  const cut = characters.slice(0, length).join('')
  const space = slack > 0 ? cut.lastIndexOf(' ') : -1
  return `${(space > cut.length - slack ? cut.slice(0, space) : cut).replace(/[\p{P}\s]+$/u, '')}…`
}

function creditsIn(pairs: readonly PairText[], lang: Language, separator: string): string | undefined {
  const credits = pairs.filter((pair) => pair.kind === 'credit').map((pair) => oneLine(sideIn(pair, lang)))
  return credits.filter((credit) => credit !== '').join(separator) || undefined
}

function sideIn(pair: PairText, lang: Language): string {
  return lang === 'en' ? pair.target : pair.source
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
