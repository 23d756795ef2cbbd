import type { Side } from '../pairs/pair.ts'
import type { VersionContent } from '../road/version.ts'
import type { Version } from '../road/versions.queries.ts'
import { chromeOf } from './reading-page.ts'
import { noteFor } from './note-for.ts'
import { pageHash, sidesOf, type EditionLine, type Layout } from './edition.ts'

export type PageFault = 'page_hash' | 'page_text' | 'page_facts'

/** What a stored page must agree with; `slug` null where its address may be an older one. */
export type Expected = {
  layout: Layout
  version: Version
  content: VersionContent
  editions: readonly EditionLine[]
  slug: string | null
}

/**
 * Whether a public page is what was stored, and whether what was stored is what was approved. How a page is drawn may
 * change from release to release, so it is not drawn again: every run of an article's text in it is marked with
 * `data-side`, and those runs must be the version's paragraphs, all of them, in order, character for character, and no
 * other. The edition's dates and notes and the version's hash must stand in it too.
 */
export function faultsOfPage(page: { html: string; hash: string }, expected: Expected): PageFault[] {
  const faults: PageFault[] = []
  if (pageHash(page.html) !== page.hash) faults.push('page_hash')
  if (JSON.stringify(runsIn(page.html)) !== JSON.stringify(runsOf(expected))) faults.push('page_text')
  if (!factsOf(expected).every((fact) => page.html.includes(fact))) faults.push('page_facts')
  return faults
}

const RUN =
  /<(\w+)[^<>]* data-side="(source|target)"[^<>]*>((?:[^<]|<span class="s" data-link="\d+">[^<]*<\/span>)*)<\/\1>/g
const SENTENCE = /<span class="s" data-link="\d+">([^<]*)<\/span>/g

type Run = readonly [side: string, text: string]

/** Every marked run; one that holds any element but a sentence is no run of plain text and is found out by what is missing. */
function runsIn(html: string): Run[] {
  return [...html.matchAll(RUN)].map(([, , side = '', text = '']) => [side, unescaped(text.replace(SENTENCE, '$1'))])
}

/** The runs that a layout shows: credits stand at the foot, a side without text is left out. */
function runsOf({ layout, content }: Expected): Run[] {
  const sides: readonly Side[] = sidesOf(layout)
  const credits = content.pairs.filter((pair) => pair.kind === 'credit')
  const others = content.pairs.filter((pair) => pair.kind !== 'credit')
  return [...others, ...credits].flatMap((pair) =>
    sides.filter((side) => pair[side].trim() !== '').map((side) => [side, pair[side]] as const),
  )
}

function factsOf({ layout, version, editions, slug }: Expected): string[] {
  return [
    `title="${version.hash}"`,
    ...editions.map((edition) => `datetime="${edition.publishedAt}"`),
    ...editions
      .filter(({ note }) => note !== '')
      .flatMap(({ note }) => notesIn(layout, note).map((own) => `>${escaped(own)}<`)),
    ...(slug === null ? [] : [`/published/${slug}/version.json"`]),
  ]
}

/** What stands of a note on a page of this layout. */
function notesIn(layout: Layout, note: string): string[] {
  return chromeOf({ look: layout, lang: 'en' }).map((lang) => noteFor(note, lang))
}

const SIGNS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&#34;': '"', '&#39;': "'" }

function unescaped(html: string): string {
  return html.replace(/&(?:amp|lt|gt|#34|#39);/g, (sign) => SIGNS[sign] ?? sign)
}

function escaped(text: string): string {
  const names = Object.fromEntries(Object.entries(SIGNS).map(([name, sign]) => [sign, name]))
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign)
}
