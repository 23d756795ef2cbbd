import type { Kind, PairText, Side } from '../pairs/pair.ts'
import type { Language } from '../../web/i18n.ts'
import type { Imprint } from './imprint.ts'
import { languageOf } from './reading-page.ts'
import { isCorrection, sidesOf, type EditionLine, type Layout, type PageMatter } from './edition.ts'
import { noteFor } from './note-for.ts'
import { sentenceRuns, type SentenceRun } from './sentence-runs.ts'

/** One run of text; `absent` says in its place that this language does not have the paragraph. */
export type Cell = { side: Side; lang: Language; runs: readonly SentenceRun[]; absent: boolean }

export type Row = {
  /** The pair's place in the version, from 1: the same number that the office uses. */
  number: number
  kind: Kind
  tag: 'h1' | 'h2' | 'div' | 'li' | 'blockquote'
  cellTag: 'span' | 'p'
  cells: readonly Cell[]
  /** The words of the link to the row; null where a row has none. */
  label: string | null
  /** A list item without a mark of its own gets one. */
  bullet: boolean
}

/** Rows that follow each other; the items of one list are together. */
export type Block = { list: boolean; rows: Row[] }

export type ArticlePage = {
  layout: Layout
  /** What stands above the running text. */
  head: readonly Row[]
  dates: readonly { lang: Language; times: readonly { iso: string; text: string }[] }[]
  blocks: readonly Block[]
  credits: readonly Row[]
  colophon: readonly Colophon[]
  /** Only approved text carries the seal. */
  seal: string | null
  /** Printed on paper. */
  address: string
  hash: string | null
  verifyAddress: string | null
}

type Colophon = {
  lang: Language
  published: { iso: string; text: string } | null
  /** The editions after the first, the newest first. */
  later: readonly { iso: string; text: string; note: string; noteLang: Language }[]
  version: string | null
  byAuthor: string | null
  verify: string
}

const LANGUAGE: Record<Side, Language> = { source: 'zh-Hans', target: 'en' }
const TAGS: Partial<Record<Kind, Row['tag']>> = { title: 'h1', heading: 'h2', quote: 'blockquote', 'list-item': 'li' }
const HEAD: readonly Kind[] = ['kicker', 'title', 'subtitle', 'dateline']
const RUNNING: readonly Kind[] = ['body', 'list-item', 'quote', 'caption']

export function presentArticle(
  imprint: Imprint,
  matter: PageMatter,
  layout: Layout,
  languages: readonly Language[],
): ArticlePage {
  const rows = matter.pairs.flatMap((pair, index) => rowOf(imprint, layout, pair, index + 1))
  const texts = rows.filter((row) => row.kind !== 'credit')
  const running = texts.findIndex((row) => !HEAD.includes(row.kind))
  const heads = running < 0 ? texts.length : running
  return {
    layout,
    head: texts.slice(0, heads),
    dates: matter.editions.length > 0 ? languages.map((lang) => ({ lang, times: timesOf(imprint, matter, lang) })) : [],
    blocks: blocksOf(texts.slice(heads)),
    credits: rows.filter((row) => row.kind === 'credit'),
    colophon: languages.map((lang) => colophonOf(imprint, matter, lang)),
    seal: matter.editions.length > 0 ? imprint.t['zh-Hans']('publications:seal') : null,
    address: `${imprint.publicUrl}/published/${matter.slug}`,
    hash: matter.hash,
    verifyAddress: matter.version === null ? null : `/published/${matter.slug}/version.json`,
  }
}

function rowOf(imprint: Imprint, layout: Layout, pair: PairText, number: number): Row[] {
  const cells = sidesOf(layout).flatMap((side) => cellOf(imprint, layout, pair, side))
  if (cells.length === 0) return []
  const tag = TAGS[pair.kind] ?? 'div'
  const chrome = layout === 'source' ? 'zh-Hans' : 'en'
  const isNumbered = RUNNING.includes(pair.kind) && pair.kind !== 'caption'
  return [
    {
      number,
      kind: pair.kind,
      tag,
      cellTag: tag === 'h1' || tag === 'h2' ? 'span' : 'p',
      cells,
      label: isNumbered ? imprint.t[chrome]('publications:paragraph', { number }) : null,
      bullet: pair.kind === 'list-item' && !isMarkedItem(pair),
    },
  ]
}

/** A side without text is left out; beside running text it says so, lest it looks like a fault. */
function cellOf(imprint: Imprint, layout: Layout, pair: PairText, side: Side): Cell[] {
  const lang = LANGUAGE[side]
  const text = pair[side]
  if (text.trim() !== '') return [{ side, lang, runs: runsOf(layout, pair, side), absent: false }]
  const other = pair[side === 'source' ? 'target' : 'source']
  if (layout !== 'side-by-side' || other.trim() === '' || !RUNNING.includes(pair.kind)) return []
  const said = imprint.t[lang](`publications:absent_${side}`)
  return [{ side, lang, runs: [{ text: said, link: 0 }], absent: true }]
}

/** Sentences are told apart where their counterparts stand beside them; a title is one anyhow. */
function runsOf(layout: Layout, pair: PairText, side: Side): readonly SentenceRun[] {
  const isLinked = sidesOf(layout).length > 1 && TAGS[pair.kind] !== 'h1' && TAGS[pair.kind] !== 'h2'
  return isLinked ? sentenceRuns(pair, side) : [{ text: pair[side], link: 0 }]
}

function isMarkedItem({ source, target }: PairText): boolean {
  const mark = /^\s*(?:[-–—•·▪*]|[(（]?[\d一二三四五六七八九十]{1,3}[)）.．、是])/u
  return mark.test(target) || mark.test(source)
}

function blocksOf(rows: readonly Row[]): Block[] {
  const blocks: Block[] = []
  for (const row of rows) {
    const list = row.kind === 'list-item'
    const last = blocks.at(-1)
    if (last && last.list === list) last.rows.push(row)
    else blocks.push({ list, rows: [row] })
  }
  return blocks
}

function timesOf(imprint: Imprint, { editions }: PageMatter, lang: Language): { iso: string; text: string }[] {
  const [first, latest] = [editions[0], editions.findLast((_edition, index) => isCorrection(editions, index))]
  const line = (key: string, iso: string) => ({
    iso,
    text: imprint.t[lang](`publications:${key}`, { date: imprint.date[lang](iso) }),
  })
  return [
    ...(first ? [line('published', first.publishedAt)] : []),
    ...(latest ? [line('corrected', latest.publishedAt)] : []),
  ]
}

function colophonOf(imprint: Imprint, matter: PageMatter, lang: Language): Colophon {
  const t = imprint.t[lang]
  const [first] = matter.editions
  const date = (iso: string) => ({ date: imprint.date[lang](iso) })
  return {
    lang,
    published: first ? { iso: first.publishedAt, text: t('publications:published', date(first.publishedAt)) } : null,
    later: matter.editions
      .map((edition, index) => laterOf(imprint, edition, lang, isCorrection(matter.editions, index)))
      .slice(1)
      .reverse(),
    version: matter.version === null ? null : t('publications:version', { number: matter.version }),
    byAuthor: matter.approvedByAuthor ? t('publications:by_author') : null,
    verify: t('publications:verify'),
  }
}

function laterOf(imprint: Imprint, { number, publishedAt, note }: EditionLine, lang: Language, corrects: boolean) {
  const values = { number, date: imprint.date[lang](publishedAt) }
  const own = noteFor(note, lang)
  return {
    iso: publishedAt,
    text: imprint.t[lang](corrects ? 'publications:edition_corrected' : 'publications:edition_again', values),
    note: own,
    noteLang: languageOf(own),
  }
}
