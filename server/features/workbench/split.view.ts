import { segment } from '../../engines/segment/segment.ts'
import type { Pair, Side } from '../pairs/pair.ts'
import { wordsOf, type Word } from './split-words.ts'

/**
 * One side of a split page: its text in parts, and a place to cut before each but the first; for a page without scripts
 * the words before which it can be cut as well.
 */
export type SideView = { side: Side; length: number; parts: Part[]; words: CutWord[]; chosen: number }
/** `isOffered`: one of the parts begins with it. */
export type CutWord = Word & { isOffered: boolean }
/** `isCursor`: the cut before it is where the cursor stood, and `isFree` when no sentence or clause begins there. */
export type Part = { text: string; start: number; isCursor: boolean; isFree: boolean }

/** Where the person's cursor stood, when they came from an editor. */
export type Cursor = { side: Side; at: number } | null

/**
 * Both sides of a pair with the places where each can be cut: after its sentences, or after its clauses when it has but
 * one sentence; and at the cursor. Chosen is the cursor, else the middle, and on the other side what lies nearest to it.
 */
export function presentSplit(pair: Pair, cursor: Cursor): { sides: SideView[] } {
  const share = cursor && pair[cursor.side] !== '' ? cursor.at / pair[cursor.side].length : 0.5
  const first = presentSide(pair, cursor?.side ?? 'source', cursor, share)
  const cut = first.length > 0 ? first.chosen / first.length : 0.5
  const second = presentSide(pair, first.side === 'source' ? 'target' : 'source', null, cut)
  return { sides: first.side === 'source' ? [first, second] : [second, first] }
}

function presentSide(pair: Pair, side: Side, cursor: Cursor, share: number): SideView {
  const text = pair[side]
  const at = cursor && cursor.at > 0 && cursor.at < text.length ? cursor.at : null
  const places = new Set([0, ...placesIn(text, side)])
  const starts = [...new Set([...places, ...(at === null ? [] : [at])])].sort((one, other) => one - other)
  const parts = starts.map((start, index) => ({
    text: text.slice(start, starts[index + 1]),
    start,
    isCursor: start === at && start > 0,
    isFree: !places.has(start),
  }))
  return {
    side,
    length: text.length,
    parts: text === '' ? [] : parts,
    words: wordsOf(text, side).map((word) => ({ ...word, isOffered: starts.includes(word.start) })),
    chosen: at ?? nearest(starts.slice(1), share * text.length) ?? text.length,
  }
}

function placesIn(text: string, side: Side): number[] {
  const sentences = segment(text, side === 'source' ? 'zh' : 'en').map(({ start }) => start)
  return sentences.length > 1
    ? sentences
    : Array.from(text.matchAll(CLAUSE_END), (match) => match.index + match[0].length)
}

/** After a mark inside a sentence, with the closing marks and the space that follow it, and not at the end of the text. */
const CLAUSE_END = /(?:[，、；：]|——|[,;:—](?=\s))[”’」』）)]*\s*(?=\S)/gu

function nearest(places: readonly number[], wanted: number): number | undefined {
  return [...places].sort((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted))[0]
}
