import type { Pair } from '../pairs/pair.ts'

/** A pair that the engine is less sure of than this is worth a person's look. */
export const SURE = 0.6

/** Is the engine unsure of this pair, or did it find no counterpart, and has nobody looked at it yet? */
export function isDoubtful({ confidence, source, target }: Pick<Pair, 'confidence' | 'source' | 'target'>): boolean {
  return typeof confidence === 'number' && (confidence < SURE || source === '' || target === '')
}

/** Has this pair text on one side alone, without a person's word that it should be so? */
export function isLonely({
  source,
  target,
  link,
  confidence,
}: Pick<Pair, 'source' | 'target' | 'link' | 'confidence'>) {
  if (source !== '' && target !== '') return false
  return (link !== 'omitted' && link !== 'added') || typeof confidence === 'number'
}
