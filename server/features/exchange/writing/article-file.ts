import type { Kind, PairText, Side } from '../../pairs/pair.ts'
import { printable } from './printable.ts'

export const LAYOUTS = ['side-by-side', 'interleaved', 'source', 'target'] as const
export type Layout = (typeof LAYOUTS)[number]

export const FORMATS = ['html', 'docx', 'txt', 'md', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** What a file says of the version that it holds; `at` is ISO 8601, `hash` SHA-256 in hex. */
export type FileVersion = { number: number; kind: string; hash: string; at: string; approved: boolean }

/** One article as a file carries it; `version` is null for the working text, `address` the public page if there is one. */
export type ArticleFile = {
  title: { source: string; target: string }
  pairs: readonly PairText[]
  version: FileVersion | null
  notice: 'not-approved' | null
  address: string | null
}

/** Words in one language, ready to print: its own name, "Not approved", and "Version 3" ('' for the working text). */
export type SideWords = { language: string; notApproved: string; version: string }
export type Words = Record<Side, SideWords>

export type Wanted = { layout: Layout; words: Words }

/** The languages as their tags are written in HTML and JSON. */
export const LANGUAGE_TAGS = { source: 'zh-Hans', target: 'en' } as const satisfies Record<Side, string>

/** A pair as it is printed: soft line breaks are `\n`, and an empty side is ''. */
export type ShownPair = { kind: Kind; source: string; target: string }

/** The sides that a layout shows, in reading order. */
export function sidesOf(layout: Layout): readonly Side[] {
  if (layout === 'source' || layout === 'target') return [layout]
  return ['source', 'target']
}

/** The pairs that have something to show in this layout, in characters that every format can hold. */
export function shownPairs(file: ArticleFile, layout: Layout): ShownPair[] {
  return file.pairs
    .map(({ kind, source, target }) => ({ kind, source: printable(source), target: printable(target) }))
    .filter((pair) => sidesOf(layout).some((side) => pair[side].trim() !== ''))
}

/** Whether "not approved" must stand on every page; an unapproved version has it even if nobody asked for it. */
export function isMarked(file: ArticleFile): boolean {
  return file.notice === 'not-approved' || file.version?.approved === false
}

/** The title in the languages of the layout, on one line. */
export function titleOf(file: ArticleFile, layout: Layout): string {
  return joined(sidesOf(layout).map((side) => printable(file.title[side]).replace(/\s*\n\s*/g, ' ')))
}

/** "Not approved" in the languages of the layout, on one line; '' when nothing needs the mark. */
export function noticeOf(file: ArticleFile, { layout, words }: Wanted): string {
  return isMarked(file) ? joined(sidesOf(layout).map((side) => words[side].notApproved)) : ''
}

/** Which version this is, in the languages of the layout, and its hash; '' for the working text. */
export function imprintOf(file: ArticleFile, { layout, words }: Wanted): string {
  if (!file.version) return ''
  return joined([...sidesOf(layout).map((side) => words[side].version), `SHA-256 ${file.version.hash}`])
}

/** Texts that stand beside each other on a line of their own; empty ones and repetitions are left out. */
function joined(texts: readonly string[]): string {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))].join(' · ')
}
