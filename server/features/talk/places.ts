import type { Db } from '../../db/open.ts'
import type { Range } from '../../engines/diff/change-list.ts'
import { revisionOf, type Pair } from '../pairs/pair.ts'
import { heirOf, trace, type Traces } from './trace.ts'
import { passagesOf, textsOf, type Text } from './traces.queries.ts'
import type { Thread } from './thread.ts'

/** Where a thread stands now: in which pair, at which words. `isGone`: the words that it spoke of are in no text any more. */
export type Place = { pairId: string | null; range: Range | null; isGone: boolean }

/** Where threads of one article stand, by their ids; `pairs` are all of the article's. Only what has moved on is followed. */
export async function placesOf(
  db: Db,
  threads: readonly Thread[],
  pairs: readonly Pair[],
): Promise<ReadonlyMap<string, Place>> {
  const standing = new Map(pairs.map((pair) => [pair.id, pair]))
  const places = new Map<string, Place>()
  const moved: Thread[] = []
  const newest = pairs.reduce((most, { change }) => Math.max(most, change), 0)
  for (const thread of threads) {
    const place = placeAtOnce(thread, standing) ?? rememberedPlace(thread, standing, newest)
    if (place) places.set(thread.id, place)
    else moved.push(thread)
  }
  if (moved.length === 0) return places
  const traces = await tracesFor(db, moved, standing)
  for (const thread of moved) {
    const place = placeByTraces(thread, traces)
    places.set(thread.id, place)
    remember(thread, { place, stamp: stampOf(thread, place, standing, newest) })
  }
  return places
}

/** Nothing to follow: the talk is about the whole pair, or about the text as it stands. */
function placeAtOnce(thread: Thread, standing: ReadonlyMap<string, Pair>): Place | null {
  const pair = standing.get(thread.pairId)
  if (!pair) return null
  const range = rangeOf(thread)
  if (!range) return { pairId: pair.id, range: null, isGone: false }
  return revisionOf(pair, thread.side) === thread.revision ? { pairId: pair.id, range, isGone: false } : null
}

function placeByTraces(thread: Thread, traces: Traces): Place {
  const { pairId, side, revision } = thread
  const range = rangeOf(thread)
  const found = range && trace({ pairId, side, revision, range }, traces)
  if (found) return { ...found, isGone: false }
  return { pairId: heirOf(pairId, traces), range: null, isGone: thread.quote !== '' }
}

function rangeOf({ startOffset, endOffset }: Thread): Range | null {
  return startOffset === null || endOffset === null ? null : { start: startOffset, end: endOffset }
}

async function tracesFor(db: Db, threads: readonly Thread[], standing: ReadonlyMap<string, Pair>): Promise<Traces> {
  const [first] = threads
  const passages = first ? await passagesOf(db, first.articleId) : []
  const own = new Set(threads.map(({ pairId }) => pairId))
  const reached = new Set(own)
  for (const { fromPairId, toPairId } of passages) if (reached.has(fromPairId)) reached.add(toPairId) // they are in order
  const isMoving = reached.size > own.size
  const from = isMoving ? 1 : Math.min(...threads.map(({ revision }) => revision))
  const texts = new Map<string, Text[]>()
  for (const text of await textsOf(db, [...reached], from)) {
    const group = texts.get(keyOf(text))
    if (group) group.push(text)
    else texts.set(keyOf(text), [text])
  }
  return {
    textsOf: (pairId, side) => texts.get(keyOf({ pairId, side })) ?? [],
    passages,
    isPresent: (pairId) => standing.has(pairId),
  }
}

function keyOf({ pairId, side }: Pick<Text, 'pairId' | 'side'>): string {
  return `${side} ${pairId}`
}

/** The last places, by the threads' ids, each with what it holds for. */
const MOST_REMEMBERED = 10_000
const kept = new Map<string, { place: Place; stamp: string }>()

function rememberedPlace(thread: Thread, standing: ReadonlyMap<string, Pair>, newest: number): Place | null {
  const known = kept.get(thread.id)
  return known && known.stamp === stampOf(thread, known.place, standing, newest) ? known.place : null
}

/** In its own pair a place holds as long as that text stands, elsewhere until the article changes. */
function stampOf(thread: Thread, place: Place, standing: ReadonlyMap<string, Pair>, newest: number): string {
  const pair = standing.get(thread.pairId)
  if (pair && place.pairId === pair.id) return `${pair.id} ${revisionOf(pair, thread.side)}`
  return `${standing.size} ${newest} ${place.pairId ?? ''}`
}

function remember(thread: Thread, entry: { place: Place; stamp: string }): void {
  const [oldest] = kept.keys()
  if (kept.size >= MOST_REMEMBERED && oldest !== undefined) kept.delete(oldest)
  kept.set(thread.id, entry)
}
