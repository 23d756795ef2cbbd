import type { Kind } from '../../pairs/pair.ts'
import { guessFront } from './anatomy-front.ts'
import {
  beginsWithDash,
  couldBeHeading,
  endsSentence,
  isCaption,
  isCredit,
  isDateline,
  isListItem,
  isNumberedHeading,
  isQuote,
} from './anatomy-signs.ts'
import { trimParagraph } from './tidy-text.ts'

/** A paragraph with its counterpart (either may be empty), and the kind its file gave it. */
export type Known = { source: string; target: string; kind: Kind | null }

/** What each paragraph of an article is. Kinds that the file gave stay; the rest is read off the text and its place. */
export function guessKinds(paragraphs: readonly Known[]): Kind[] {
  const texts = paragraphs.map(wordsOf)
  const given = paragraphs.map(({ kind }) => kind)
  const kinds = new Map<number, Kind>()
  markCredits(texts, given, kinds)
  guessFront(texts, given, kinds)
  for (const index of texts.keys()) if (!kinds.has(index)) kinds.set(index, given[index] ?? signOf(texts[index] ?? ''))
  markHeadings(texts, given, kinds)
  markQuoted(texts, given, kinds)
  return texts.map((_, index) => kinds.get(index) ?? 'body')
}

/** The Chinese where there is any: its forms are firmer. Soft line breaks do not make a paragraph something else. */
function wordsOf({ source, target }: Known): string {
  const text = trimParagraph(source) === '' ? target : source
  // Signs are at both ends; a long paragraph stays long.
  const ends = text.length > 2 * LOOKED_AT ? text.slice(0, LOOKED_AT) + text.slice(-LOOKED_AT) : text
  return ends.replace(/\s*\n\s*/g, ' ').trim()
}

const LOOKED_AT = 300

/** Credits stand at the very end, one after the other; those at the beginning are found with the title. */
function markCredits(texts: readonly string[], given: readonly (Kind | null)[], kinds: Map<number, Kind>): void {
  for (let index = texts.length - 1; index > 0; index -= 1) {
    if (given[index] === 'credit') continue
    if (given[index] || !isCredit(texts[index] ?? '')) return
    kinds.set(index, 'credit')
  }
}

/** What the paragraph says of itself. */
function signOf(text: string): Kind {
  if (isCaption(text)) return 'caption'
  if (isNumberedHeading(text)) return 'heading'
  if (isListItem(text)) return 'list-item'
  return isQuote(text) ? 'quote' : 'body'
}

/**
 * Short lines between paragraphs of the body are headings, when something follows them. Three and more in a row are
 * verse, names or the cells of a table.
 */
function markHeadings(texts: readonly string[], given: readonly (Kind | null)[], kinds: Map<number, Kind>): void {
  const isShort = (index: number): boolean =>
    kinds.get(index) === 'body' &&
    !given[index] &&
    couldBeHeading(texts[index] ?? '') &&
    !beginsWithDash(texts[index] ?? '')
  for (let start = 0; start < texts.length; start += 1) {
    if (!isShort(start)) continue
    let end = start
    while (isShort(end)) end += 1
    const leads = ['body', 'list-item', 'quote', 'heading', 'caption'].includes(kinds.get(end) ?? '')
    if (leads && end - start <= 2) for (let index = start; index < end; index += 1) kinds.set(index, 'heading')
    start = end
  }
  markSections(texts, given, kinds)
}

/** （一）… is a heading where it is short and a body follows; in a row of its like it is an item. */
function markSections(texts: readonly string[], given: readonly (Kind | null)[], kinds: Map<number, Kind>): void {
  for (const [index, text] of texts.entries()) {
    if (given[index] || kinds.get(index) !== 'list-item' || kinds.get(index + 1) !== 'body') continue
    if (/^[（(][一二三四五六七八九十]+[）)]/.test(text) && couldBeHeading(text) && !endsSentence(text)) {
      kinds.set(index, 'heading')
    }
  }
}

/** The name under a quotation belongs to it; a report's line anywhere but after the title is dateline only at the end. */
function markQuoted(texts: readonly string[], given: readonly (Kind | null)[], kinds: Map<number, Kind>): void {
  for (const [index, text] of texts.entries()) {
    if (given[index] || kinds.get(index) !== 'body') continue
    if (beginsWithDash(text) && kinds.get(index - 1) === 'quote') kinds.set(index, 'quote')
    else if (isDateline(text)) kinds.set(index, 'dateline')
  }
}
