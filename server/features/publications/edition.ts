import { createHash } from 'node:crypto'
import { Problem } from '../../lib/problem.ts'
import type { Actor } from '../../policy/actor.ts'
import { isOnList, type Article } from '../articles/article.ts'
import type { PairText, Side } from '../pairs/pair.ts'
import type { VersionContent } from '../road/version.ts'

/** How a published article can be read, the first being the one of its plain address. */
export const LAYOUTS = ['side-by-side', 'interleaved', 'target', 'source'] as const
export type Layout = (typeof LAYOUTS)[number]

/** The last part of each layout's address. */
export const ADDRESSES: Record<Layout, string> = {
  'side-by-side': 'side-by-side',
  interleaved: 'interleaved',
  target: 'english',
  source: 'chinese',
}

/** One publication of an approved version: `number` as readers count it, `note` says what was corrected. */
export type Edition = {
  articleId: string
  number: number
  version: number
  publishedAt: string
  actorId: string
  note: string
}

/** What a published page says of an edition. */
export type EditionLine = Pick<Edition, 'number' | 'version' | 'publishedAt' | 'note'>

/** All that the pages of an edition are made of, beside the office's names and address. */
export type PageMatter = {
  slug: string
  pairs: readonly PairText[]
  /** Both null where the text is none of a version, in a preview of work under way. */
  version: number | null
  hash: string | null
  approvedByAuthor: boolean
  /** Oldest first; the last is the one that is drawn. */
  editions: readonly EditionLine[]
}

export type PrintedPage = { layout: Layout; html: string; hash: string }

/** Draws the pages of an edition, one for each layout. */
export type Press = (matter: PageMatter) => PrintedPage[]

export function layoutAt(address: string): Layout | undefined {
  return LAYOUTS.find((layout) => ADDRESSES[layout] === address)
}

/** The side or sides that a layout shows, in reading order. */
export function sidesOf(layout: Layout): readonly Side[] {
  return layout === 'source' || layout === 'target' ? [layout] : ['target', 'source']
}

/** SHA-256 of a page in UTF-8, lower-case hex. */
export function pageHash(html: string): string {
  return createHash('sha256').update(html, 'utf8').digest('hex')
}

/** What a frozen version says. */
export function contentOf(version: { canonical: string }): VersionContent {
  return JSON.parse(version.canonical) as VersionContent // written by `freeze` alone, and hashed
}

/** Publishing, withdrawing and the address are the deeds of the article's editors. */
export function ensurePublisher(article: Article, actor: Actor): void {
  if (!isOnList(article, actor, 'editor')) throw new Problem('publication.not_yours')
}

/** What is asked of an article before a version of it is published. */
export type Publishable = {
  /** The version that is to be published, and the latest approved one. */
  version: number
  approved: number | undefined
  /** The edition that readers see now, or saw before a withdrawal. */
  current: Edition | undefined
  note: string
}

/** Refuses whatever is not the latest approved version of an approved article, is public already, or lacks its note. */
export function ensurePublishable(article: Article, { version, approved, current, note }: Publishable): void {
  if (article.putAwayAt !== null) throw new Problem('article.put_away')
  if (article.stage !== 'approved' || approved === undefined) throw new Problem('publication.not_approved')
  if (version !== approved) throw new Problem('publication.version_moved')
  if (article.publicStatus === 'public' && current?.version === version) throw new Problem('publication.same_version')
  if (current && current.version !== version) ensureNote(note)
}

/** Is this edition the first of its version? After a withdrawal the same text can come out again. */
export function isCorrection(editions: readonly EditionLine[], index: number): boolean {
  return index > 0 && editions[index]?.version !== editions[index - 1]?.version
}

/** The longest note for readers, in characters. */
const NOTE_LENGTH = 2000

export function ensureNote(note: string): void {
  const fault = (code: 'publication.note_required' | 'form.invalid') =>
    new Problem(code, { field: 'note' }, [{ pointer: 'note', code }])
  if (note.trim() === '') throw fault('publication.note_required')
  if (note.length > NOTE_LENGTH) throw fault('form.invalid')
}
