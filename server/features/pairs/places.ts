import type { Tx } from '../../db/open.ts'
import { Problem } from '../../lib/problem.ts'
import { pairsOfArticle, type PairWrite } from './pairs.queries.ts'
import { between } from './structure.ts'

/** A free place, and the pairs that had to move because there was no number left between two neighbours. */
export type Place = { position: number; makeRoom: readonly PairWrite[] }

/** The place right after a pair, or before all when `pairId` is null; `without` is a pair that is leaving its place. */
export async function placeAfter(tx: Tx, articleId: string, pairId: string | null, without?: string): Promise<Place> {
  const pairs = (await pairsOfArticle(tx, articleId)).filter((pair) => pair.id !== without)
  const index = pairId === null ? -1 : pairs.findIndex((pair) => pair.id === pairId)
  if (pairId !== null && index < 0) throw new Problem('not_found')
  const position = between(pairs[index]?.position, pairs[index + 1]?.position)
  if (position !== null) return { position, makeRoom: [] }
  const spread = pairs.map((before, place) => ({ before, after: { ...before, position: place + 1 } }))
  return {
    position: index + 1.5,
    makeRoom: spread.map((write) => ({ ...write, origin: 'typed', authorId: '' })), // positions only: no text, no author
  }
}
