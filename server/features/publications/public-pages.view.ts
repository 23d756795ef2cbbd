import type { Draw } from '../../web/views.ts'
import type { Language } from '../../web/i18n.ts'
import type { PairText } from '../pairs/pair.ts'
import { titlesOf } from './article-head.view.ts'
import { contentOf } from './edition.ts'
import type { PublicArticle } from './editions.queries.ts'
import type { Imprint } from './imprint.ts'
import { noteFor } from './note-for.ts'
import { drawReadingPage, languageOf, said, type ReadingPage } from './reading-page.ts'

/** Articles on one page of the index. */
export const INDEX_LENGTH = 20

const BOTH: readonly Language[] = ['en', 'zh-Hans']

/** One page of the index, from 1; `count` is the number of all public articles. */
export function drawIndex(
  draw: Draw,
  imprint: Imprint,
  articles: readonly PublicArticle[],
  page: number,
  count: number,
): string {
  const pages = Math.max(1, Math.ceil(count / INDEX_LENGTH))
  const address = (number: number) => (number === 1 ? '/published' : `/published?page=${number}`)
  const newer = page > 1 ? address(page - 1) : null
  const older = page < pages ? address(page + 1) : null
  const links = [...(newer ? [{ rel: 'prev', href: newer }] : []), ...(older ? [{ rel: 'next', href: older }] : [])]
  const head = { canonical: `${imprint.publicUrl}${address(page)}`, links }
  return drawReadingPage(draw, imprint, bilingual(imprint, 'index', 'index_title', head), 'publications/index', {
    heading: said(imprint, BOTH, 'index_title'),
    days: daysOf(imprint, articles),
    empty: said(imprint, BOTH, 'index_empty'),
    pager: pages > 1 ? { newer, older, words: pagerWords(imprint, page, pages) } : null,
  })
}

/** What an address answers whose article was withdrawn. */
export function drawGone(draw: Draw, imprint: Imprint, withdrawal: { at: string; note: string } | null): string {
  const dates = withdrawal
    ? BOTH.map((lang) => ({
        lang,
        text: imprint.t[lang]('publications:gone_on', { date: imprint.date[lang](withdrawal.at) }),
      }))
    : []
  return drawReadingPage(
    draw,
    imprint,
    bilingual(imprint, 'notice', 'gone', { noindex: true }),
    'publications/notice',
    {
      heading: said(imprint, BOTH, 'gone'),
      sentences: dates,
      at: withdrawal?.at ?? null,
      notes: withdrawal?.note ? notesOf(withdrawal.note) : [],
      back: said(imprint, BOTH, 'to_index'),
    },
  )
}

/** What an address answers that no article ever had. */
export function drawMissing(draw: Draw, imprint: Imprint): string {
  return drawReadingPage(
    draw,
    imprint,
    bilingual(imprint, 'notice', 'missing', { noindex: true }),
    'publications/notice',
    {
      heading: said(imprint, BOTH, 'missing'),
      sentences: said(imprint, BOTH, 'missing_hint'),
      at: null,
      notes: [],
      back: said(imprint, BOTH, 'to_index'),
    },
  )
}

/** A note in the languages that it was written in. */
function notesOf(note: string) {
  const notes = new Set(BOTH.map((lang) => noteFor(note, lang)))
  return [...notes].map((text) => ({ lang: languageOf(text), text }))
}

function bilingual({ t, names }: Imprint, look: string, key: string, head: ReadingPage['head']): ReadingPage {
  const titles = BOTH.map((lang) => t[lang](`publications:${key}`))
  return {
    lang: 'en',
    title: titles.join(' · '),
    look,
    head: { ...head, meta: [{ property: 'og:site_name', content: names.en }] },
  }
}

type Entry = {
  href: string
  texts: readonly { lang: Language; kicker: string; title: string; subtitle: string }[]
  corrected: { lang: Language; text: string }[]
}
type Day = { iso: string; dates: readonly { lang: Language; text: string }[]; entries: Entry[] }

/** Articles under the day on which they were first published. */
function daysOf(imprint: Imprint, articles: readonly PublicArticle[]): Day[] {
  const days: Day[] = []
  for (const article of articles) {
    const dates = BOTH.map((lang) => ({ lang, text: imprint.date[lang](article.firstPublishedAt) }))
    const last = days.at(-1)
    if (last?.dates[0]?.text === dates[0]?.text) last?.entries.push(entryOf(imprint, article))
    else days.push({ iso: article.firstPublishedAt, dates, entries: [entryOf(imprint, article)] })
  }
  return days
}

function entryOf(imprint: Imprint, article: PublicArticle): Entry {
  const { pairs } = contentOf(article)
  const titles = titlesOf({ slug: article.slug, pairs })
  const languages = titles.en === titles['zh-Hans'] ? ([languageOf(titles.en)] as const) : BOTH
  const texts = languages.map((lang) => ({
    lang,
    title: titles[lang],
    kicker: textOf(pairs, 'kicker', lang),
    subtitle: textOf(pairs, 'subtitle', lang),
  }))
  const date = (lang: Language) => ({ date: imprint.date[lang](article.publishedAt) })
  const corrected = BOTH.map((lang) => ({ lang, text: imprint.t[lang]('publications:corrected', date(lang)) }))
  return { href: `/published/${article.slug}`, texts, corrected: article.isCorrected ? corrected : [] }
}

function textOf(pairs: readonly PairText[], kind: PairText['kind'], lang: Language): string {
  const pair = pairs.find((each) => each.kind === kind)
  return (lang === 'en' ? pair?.target : pair?.source) ?? ''
}

function pagerWords(imprint: Imprint, page: number, pages: number) {
  return {
    newer: said(imprint, BOTH, 'newer'),
    older: said(imprint, BOTH, 'older'),
    here: said(imprint, BOTH, 'page_of', { page, pages }),
  }
}
