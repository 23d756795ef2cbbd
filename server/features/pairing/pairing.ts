import type { Pair } from '../pairs/pair.ts'

/** A pair that the engine is less sure of than this is worth a person's look. */
export const SURE = 0.6

/** Is the engine unsure of this pair, and has nobody looked at it yet? */
export function isDoubtful(pair: Pick<Pair, 'confidence'>): boolean {
  return typeof pair.confidence === 'number' && pair.confidence < SURE
}

/** Has this pair text on one side alone, without a person's word that it should be so? */
export function isLonely(pair: Pick<Pair, 'source' | 'target' | 'link'>): boolean {
  return (pair.source === '' || pair.target === '') && pair.link !== 'omitted' && pair.link !== 'added'
}
