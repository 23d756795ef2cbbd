import type { Db } from '../../db/open.ts'
import type { Pair } from '../pairs/pair.ts'
import { placesOf, type Place } from './places.ts'
import { openDemands, threadsOf, type ThreadOfReader } from './threads.queries.ts'

/** A thread with where it stands now and what of it the reader has not read. */
export type Talk = ThreadOfReader & { place: Place }

/** The talk about an article, in the order in which it began; `pairs` are all of the article's. */
export async function readTalk(
  db: Db,
  articleId: string,
  userId: string,
  pairs: readonly Pair[],
): Promise<readonly Talk[]> {
  const threads = await threadsOf(db, articleId, userId)
  const places = await placesOf(db, threads, pairs)
  return threads.map((thread) => ({ ...thread, place: places.get(thread.id) ?? NOWHERE }))
}

/** Where something must be fixed before the review is finished; null: its paragraph is gone. */
export async function demandsOf(
  db: Db,
  articleId: string,
  pairs: readonly Pair[],
): Promise<{ pairId: string | null }[]> {
  const threads = await openDemands(db, articleId)
  const places = await placesOf(db, threads, pairs)
  return threads.map(({ id }) => ({ pairId: places.get(id)?.pairId ?? null }))
}

/** The same of talk that was read. */
export function demandsAmong(talk: readonly Talk[]): { pairId: string | null }[] {
  return talk
    .filter(({ status, mustFix }) => status === 'open' && mustFix === 1)
    .map(({ place }) => ({ pairId: place.pairId }))
}

const NOWHERE: Place = { pairId: null, range: null, isGone: true }
