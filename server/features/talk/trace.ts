import { changeList, type Range } from '../../engines/diff/change-list.ts'
import { followRange } from '../../engines/diff/follow.ts'
import { remembered } from '../../lib/remembered.ts'
import type { Side } from '../pairs/pair.ts'
import type { Passage, Text } from './traces.queries.ts'

/** What is known of where words went: the texts that pairs have had, the ways between pairs, and which pairs stand now. */
export type Traces = {
  /** Oldest first. */
  textsOf(pairId: string, side: Side): readonly Text[]
  passages: readonly Passage[]
  isPresent(pairId: string): boolean
}

export type Position = { pairId: string; side: Side; revision: number; range: Range }

/** Where a range of an old text stands now; null when its words are gone. */
export function trace(position: Position, traces: Traces): { pairId: string; range: Range } | null {
  const { pairId, side } = position
  const { range, leaving } = followIn(position, traces)
  if (range && traces.isPresent(pairId)) return { pairId, range }
  const ways = traces.passages.filter(({ fromPairId, change }) => fromPairId === pairId && change >= leaving.change)
  const way = range ? ways.at(-1) : ways.find(({ change }) => change === leaving.change)
  if (!way) return null
  const arrival = traces.textsOf(way.toPairId, side).findLast(({ change }) => change <= way.change)
  const found = arrival && placeIn(arrival.text, leaving.text, leaving.range)
  if (!arrival || !found) return null
  const next = { pairId: way.toPairId, side, revision: arrival.number, range: found }
  return trace(next, { ...traces, passages: traces.passages.filter(({ change }) => change > way.change) })
}

/** The pair in which the words of another one stand now; null when they are in none. */
export function heirOf(pairId: string, { passages, isPresent }: Pick<Traces, 'passages' | 'isPresent'>): string | null {
  if (isPresent(pairId)) return pairId
  const way = passages.findLast(({ fromPairId }) => fromPairId === pairId)
  return way
    ? heirOf(way.toPairId, { isPresent, passages: passages.filter(({ change }) => change > way.change) })
    : null
}

/** Of a longer history the first part is one step: what it did is seen at once. */
const MOST_STEPS = 60

type Leaving = { change: number; text: string; range: Range }

/** Through the texts of one pair. A text that comes back as it was brings its range back. */
function followIn({ pairId, side, revision, range: first }: Position, traces: Traces) {
  const [anchor, ...later] = traces.textsOf(pairId, side).filter(({ number }) => number >= revision)
  const texts = anchor ? [anchor, ...later.slice(-MOST_STEPS)] : []
  const known = new Map<string, Range>()
  let range: Range | null = first
  let leaving: Leaving = { change: 0, text: texts[0]?.text ?? '', range: first }
  for (const [index, { text, change }] of texts.entries()) {
    const before = texts[index - 1]
    if (before) {
      const followed: Range | null = range && followRange(range, changesBetween(before.text, text, side))
      if (range && !followed) leaving = { change, text: before.text, range }
      range = known.get(text) ?? followed
    }
    if (range) {
      known.set(text, range)
      leaving = { change, text, range }
    }
  }
  return { range, leaving }
}

/** The words where most of what stood around them stands, too. */
function placeIn(text: string, before: string, range: Range): Range | null {
  const words = before.slice(range.start, range.end)
  if (words === '') return null
  let best = -1
  let bestLikeness = -1
  for (let place = text.indexOf(words); place >= 0; place = text.indexOf(words, place + 1)) {
    const likeness = likenessAround(text, place, before, range.start, words.length)
    if (likeness > bestLikeness) [best, bestLikeness] = [place, likeness]
  }
  return best < 0 ? null : { start: best, end: best + words.length }
}

/** How many characters beside the words are the same in both texts, as far as it matters. */
function likenessAround(text: string, place: number, before: string, start: number, length: number): number {
  let left = 0
  while (left < AROUND && left < place && text[place - left - 1] === before[start - left - 1]) left += 1
  let right = 0
  const [end, endBefore] = [place + length, start + length]
  while (right < AROUND && end + right < text.length && text[end + right] === before[endBefore + right]) right += 1
  return left + right
}

const AROUND = 60

const BETWEEN = '\0' // in no text
const changesOfBoth = remembered((both: string) => {
  const [side, before = '', after = ''] = both.split(BETWEEN)
  return changeList(before, after, side === 'source' ? 'zh' : 'en').changes
}, 2_000)

function changesBetween(before: string, after: string, side: Side) {
  return changesOfBoth([side, before, after].join(BETWEEN))
}
