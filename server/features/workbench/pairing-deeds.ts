import { paragraphsOf } from '../pairing/paragraphs.ts'
import { SIDES, type Pair, type Side } from '../pairs/pair.ts'

/** What can be done to the pair in hand; each has a button and a key. `above` and `below` take a neighbour's paragraph. */
export const PAIR_DEEDS = [
  ...(['up', 'down', 'above', 'below'] as const).flatMap((way) => SIDES.map((side) => `${side}_${way}` as const)),
  'accept',
  'merge_above',
  'merge',
  'split',
  'omit',
  'add',
  'unmark',
  'swap',
  'again',
] as const
export type PairDeed = (typeof PAIR_DEEDS)[number]

type Neighbour = Pair | undefined

/** Which deeds fit a pair between its neighbours. */
export function deedsFor(pair: Pair, before: Neighbour, after: Neighbour): ReadonlySet<PairDeed> {
  const fits: Partial<Record<PairDeed, boolean>> = {
    ...sideDeeds(pair, before, after, 'source'),
    ...sideDeeds(pair, before, after, 'target'),
    accept: true,
    merge_above: before !== undefined,
    merge: after !== undefined,
    split: true,
    omit: pair.target === '' && pair.source !== '',
    add: pair.source === '' && pair.target !== '',
    unmark: pair.link === 'omitted' || (pair.link === 'added' && (pair.note ?? '') !== ''),
    swap: true,
    again: true,
  }
  return new Set(PAIR_DEEDS.filter((deed) => fits[deed]))
}

/** A paragraph can leave when somebody takes it, or when something stays behind. */
function sideDeeds(pair: Pair, before: Neighbour, after: Neighbour, side: Side): Partial<Record<PairDeed, boolean>> {
  const count = paragraphsOf(pair[side]).length
  const staysBehind = count > 1 || pair[side === 'source' ? 'target' : 'source'] !== ''
  return {
    [`${side}_up`]: count > 0 && (before !== undefined || staysBehind),
    [`${side}_down`]: count > 0 && (after !== undefined || staysBehind),
    [`${side}_above`]: before !== undefined && before[side] !== '',
    [`${side}_below`]: after !== undefined && after[side] !== '',
  }
}
