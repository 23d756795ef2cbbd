import type { Kind, Pair } from '../pairs/pair.ts'
import { paragraphsOf } from './paragraphs.ts'

/** A pair that the engine is less sure of than this is worth a person's look. */
export const SURE = 0.6

type Judged = Pick<Pair, 'confidence' | 'source' | 'target' | 'kind'>

/**
 * Is this pair worth a look, when nobody has looked at it yet: is the engine unsure of it, did it find no counterpart, or
 * did it put a title or a heading together with what stands beside it?
 */
export function isDoubtful({ confidence, ...pair }: Judged): boolean {
  if (typeof confidence !== 'number') return false
  return confidence < SURE || pair.source === '' || pair.target === '' || joinsKinds(pair)
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

/** Kinds whose paragraphs go on from one to the next; each of the others stands alone. */
const RUNNING: readonly Kind[] = ['body', 'quote', 'list-item']

/**
 * Several paragraphs in one pair that can hardly belong together: those of a title, or a line without an end of its own
 * beside whole sentences, as when a title was left out of the English and went to its neighbour.
 */
function joinsKinds({ kind, ...texts }: Pick<Pair, 'source' | 'target' | 'kind'>): boolean {
  const sides = [paragraphsOf(texts.source), paragraphsOf(texts.target)].filter((side) => side.length > 1)
  if (sides.length > 0 && !RUNNING.includes(kind)) return true
  return sides.some((side) => new Set(side.map((paragraph) => ENDS.test(paragraph.trim()))).size > 1)
}

/** A paragraph of running text closes its last sentence, or leads on to what follows; a title does neither. */
const ENDS = /[。！？；：，、…—.!?;:,][”’」』）)\]"']*$/u
