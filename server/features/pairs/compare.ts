import { longestRising } from '../../engines/diff/anchors.ts'
import type { Kind, Pair, Side } from './pair.ts'

/** A step of a merge or split: words of the one pair went to the other. */
export type Descent = { fromPairId: string; toPairId: string }

/** What became of the same words: usually one pair, several where pairs were merged or split. Either list may be empty. */
export type Compared = { before: readonly Pair[]; after: readonly Pair[]; isMoved: boolean }

/** What happened to a pair, beside or instead of other words; `punctuation`: its words are the same. */
export const HAPPENINGS = ['inserted', 'removed', 'merged', 'split', 'moved', 'kind', 'link', 'punctuation'] as const
export type Happening = (typeof HAPPENINGS)[number]

/** Two states of an article beside each other, in the later one's order; what is gone stands where it stood. */
export function comparePairs(
  before: readonly Pair[],
  after: readonly Pair[],
  descents: readonly Descent[],
): readonly Compared[] {
  const familyOf = families(before, after, descents)
  const old = grouped(before, familyOf)
  const fresh = grouped(after, familyOf)
  const order = [...fresh.keys()]
  for (const [index, family] of [...old.keys()].entries()) {
    if (fresh.has(family)) continue
    const neighbour = [...old.keys()][index - 1]
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, family)
  }
  const moved = movedOf([...old.keys()], [...fresh.keys()])
  return order.map((family) => ({
    before: old.get(family) ?? [],
    after: fresh.get(family) ?? [],
    isMoved: moved.has(family),
  }))
}

/** The words of one side on either end of a comparison. */
export function textsOf({ before, after }: Compared, side: Side): [before: string, after: string] {
  const join = (pairs: readonly Pair[]) => pairs.map((pair) => pair[side]).join('\n')
  return [join(before), join(after)]
}

/** What happened to the shape of a pair. */
export function happeningsOf(compared: Compared): readonly Happening[] {
  const { before, after, isMoved } = compared
  if (before.length === 0) return ['inserted']
  if (after.length === 0) return ['removed']
  const differs = (what: 'kind' | 'link') => before[0]?.[what] !== after[0]?.[what]
  return [
    ...(before.length > after.length ? (['merged'] as const) : []),
    ...(before.length < after.length ? (['split'] as const) : []),
    ...(isMoved ? (['moved'] as const) : []),
    ...(differs('kind') ? (['kind'] as const) : []),
    ...(differs('link') ? (['link'] as const) : []),
  ]
}

export function isChanged(compared: Compared): boolean {
  const differs = (side: Side) => textsOf(compared, side)[0] !== textsOf(compared, side)[1]
  return differs('source') || differs('target') || happeningsOf(compared).length > 0
}

export function kindOf({ before, after }: Compared): Kind {
  return (after[0] ?? before[0])?.kind ?? 'body'
}

/** Pairs that words went to and fro between are one family, named by one of them. */
function families(
  before: readonly Pair[],
  after: readonly Pair[],
  descents: readonly Descent[],
): (id: string) => string {
  const parents = new Map([...before, ...after].map(({ id }) => [id, id]))
  const familyOf = (id: string): string => {
    const parent = parents.get(id) ?? id
    return parent === id ? id : familyOf(parent)
  }
  for (const { fromPairId, toPairId } of descents) parents.set(familyOf(fromPairId), familyOf(toPairId))
  return familyOf
}

function grouped(pairs: readonly Pair[], familyOf: (id: string) => string): ReadonlyMap<string, Pair[]> {
  const groups = new Map<string, Pair[]>()
  for (const pair of pairs) {
    const family = familyOf(pair.id)
    groups.set(family, [...(groups.get(family) ?? []), pair])
  }
  return groups
}

/** As few as explain the new order. */
function movedOf(old: readonly string[], fresh: readonly string[]): ReadonlySet<string> {
  const places = new Map(fresh.map((family, place) => [family, place]))
  const both = old.flatMap((family, place): [number, number][] => {
    const other = places.get(family)
    return other === undefined ? [] : [[place, other]]
  })
  const stayed = new Set(longestRising(both).map(([place]) => old[place]))
  return new Set(both.map(([place]) => old[place] ?? '').filter((family) => !stayed.has(family)))
}
