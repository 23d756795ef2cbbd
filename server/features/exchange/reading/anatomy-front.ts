import type { Kind } from '../../pairs/pair.ts'
import {
  beginsWithDash,
  isCaption,
  isCredit,
  isDateline,
  isListItem,
  isNumberedHeading,
  lengthOf,
  readsAsBody,
} from './anatomy-signs.ts'

/** Marks what stands before the body: kicker, title, subtitle, dateline, and credits and captions among them. */
export function guessFront(texts: readonly string[], given: readonly (Kind | null)[], kinds: Map<number, Kind>): void {
  const lines: number[] = []
  for (const [index, text] of texts.entries()) {
    if (kinds.has(index) || index >= MOST_LINES || startsBody(text, given[index] ?? null, lines.length)) break
    const kind = given[index] ?? asideOf(text)
    if (kind && kind !== 'heading') kinds.set(index, kind)
    if (!kind || TITLING.has(kind)) lines.push(index)
  }
  nameLines(lines, texts, given, kinds)
}

const MOST_LINES = 10
const TITLING = new Set<Kind>(['kicker', 'title', 'subtitle', 'heading'])

/** The body begins with the first sentence or long paragraph, with a list, or with a heading below the title. */
function startsBody(text: string, given: Kind | null, linesBefore: number): boolean {
  if (given === 'body' || given === 'list-item' || given === 'quote') return true
  if (given === 'heading') return linesBefore > 0
  if (given || asideOf(text)) return false
  return readsAsBody(text) || isNumberedHeading(text) || isListItem(text)
}

function asideOf(text: string): Kind | null {
  if (isDateline(text)) return 'dateline'
  if (isCredit(text)) return 'credit'
  return isCaption(text) ? 'caption' : null
}

/** Which of the lines is the title; lines before it lead to it, those after it go below it. */
function nameLines(
  lines: readonly number[],
  texts: readonly string[],
  given: readonly (Kind | null)[],
  kinds: Map<number, Kind>,
): void {
  const title = titleAmong(lines, texts, given)
  for (const [place, index] of lines.entries()) {
    const kind = place < title ? 'kicker' : place === title ? 'title' : 'subtitle'
    const own = given[index] ?? null
    kinds.set(index, own && own !== 'heading' ? own : kind)
  }
}

function titleAmong(lines: readonly number[], texts: readonly string[], given: readonly (Kind | null)[]): number {
  const words = lines.map((index) => texts[index] ?? '')
  const named = lines.findIndex((index) => given[index] === 'title')
  if (named !== -1) return named
  const heading = lines.findIndex((index) => given[index] === 'heading')
  if (heading !== -1) return heading
  const open = words.findIndex((text) => /(——|—|－－|--)$/.test(text))
  if (open !== -1) return open
  const dashed = words.findIndex((text, place) => place > 0 && beginsWithDash(text))
  const candidates = dashed === -1 ? words : words.slice(0, dashed)
  return candidates.length > 1 && leads(candidates[0] ?? '', candidates[1] ?? '') ? 1 : 0
}

/** A first line that is clearly shorter than the next, or in the form of a rubric, leads to the title. */
function leads(first: string, second: string): boolean {
  if (/[丨|｜】：:]$|^[【[].*[】\]]$/u.test(first)) return true
  if (/^[\p{Lu}\d\s.'’&,-]+$/u.test(first) && /\p{Ll}/u.test(second)) return true
  return lengthOf(first) <= 14 && lengthOf(first) * 1.3 <= lengthOf(second)
}
