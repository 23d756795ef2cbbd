import type { Draw } from '../../web/views.ts'
import type { Language } from '../../web/i18n.ts'
import type { Imprint } from './imprint.ts'

/** Labels that are said in one language or in both, each with its own `lang`. */
export type Said = { lang: Language; text: string }

export type LayoutLink = Said & { href: string; current: boolean }

/** What `layouts/reading` is drawn from. */
export type ReadingPage = {
  lang: Language
  title: string
  /** The class of the body. */
  look: string
  head: {
    description?: string
    canonical?: string
    noindex?: boolean
    links?: readonly { rel: string; href: string; hreflang?: string }[]
    meta?: readonly { property: string; content: string }[]
  }
  layouts?: readonly LayoutLink[]
  /** The bar above a preview. */
  bar?: PreviewBar | undefined
  /** Facts for machines, written as JSON-LD. */
  facts?: object
}

export type PreviewBar = {
  lang: Language
  title: string
  mark: string | null
  note: string
  back: string
  backLabel: string
}

/** The languages that the chrome of a page speaks: the reader's own first. */
export function chromeOf(page: Pick<ReadingPage, 'lang' | 'look'>): readonly Language[] {
  if (page.look === 'source') return ['zh-Hans']
  if (page.look === 'target') return ['en']
  return page.lang === 'en' ? ['en', 'zh-Hans'] : ['zh-Hans', 'en']
}

/** One whole public page; `view` is what stands between head and foot. */
export function drawReadingPage(draw: Draw, imprint: Imprint, page: ReadingPage, view: string, locals: object): string {
  const languages = chromeOf(page)
  const t = imprint.t[page.lang]
  const body = draw(view, locals) + (page.facts ? factsScript(page.facts) : '')
  return draw('layouts/reading', {
    ...page,
    body,
    bar: page.bar ?? null,
    layouts: page.layouts ?? [],
    layoutsLabel: t('publications:layouts'),
    skip: t('publications:to_text'),
    names: distinct(languages.map((lang) => ({ lang, text: imprint.names[lang] }))),
    index: languages.map((lang) => ({ lang, text: imprint.t[lang]('publications:all_articles') })),
  })
}

/** Said in every one of these languages. */
export function said(
  imprint: Imprint,
  languages: readonly Language[],
  key: string,
  values: Record<string, string | number> = {},
): Said[] {
  return languages.map((lang) => ({ lang, text: imprint.t[lang](`publications:${key}`, values) }))
}

/** The language of words that an editor wrote for readers. */
export function languageOf(words: string): Language {
  return /\p{Script=Han}/u.test(words) ? 'zh-Hans' : 'en'
}

/** Data, never run by a browser; no text in it can end the element, because it holds no `<`. */
function factsScript(facts: object): string {
  return `<script type="application/ld+json">${JSON.stringify(facts).replaceAll('<', '\\u003c')}</script>\n`
}

function distinct(names: readonly Said[]): Said[] {
  return names.filter((name, index) => names.findIndex((other) => other.text === name.text) === index)
}
