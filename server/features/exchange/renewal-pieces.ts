import { paragraphsOf } from '../pairing/paragraphs.ts'
import { SIDES, type Kind, type Pair, type Side } from '../pairs/pair.ts'
import { matchParagraphs } from './match-paragraphs.ts'

/** A place of the renewed article: pairs of before that hang together now, or a paragraph that is new. */
export type Piece = {
  /** The numbers of its pairs; none when it is new. */
  pairs: readonly number[]
  source: string
  target: string
  kind: Kind | null
  isFresh: boolean
  /** Its Chinese is gone from the newer Chinese file, and its English stands there alone. */
  isOrphan: boolean
}

type Texts = Record<Side, readonly { text: string; kind: Kind | null }[] | null>

/** A fresh paragraph with the pairs that it stands in; `at` is the pair before which it stands when it is in none. */
type Settled = { text: string; kind: Kind | null; owners: readonly number[]; at: number }

/** The article's pairs with the newer texts in them, and what is new in between, in order. */
export function settle(pairs: readonly Pick<Pair, 'source' | 'target'>[], fresh: Texts): Piece[] {
  const settled = { source: settledIn(pairs, fresh.source, 'source'), target: settledIn(pairs, fresh.target, 'target') }
  const groups = groupsOf(pairs.length, [...(settled.source ?? []), ...(settled.target ?? [])])
  const fresher = newBefore(groups, settled)
  const stands = { source: standing(settled.source), target: standing(settled.target) }
  const pieces = groups.flatMap((group) => {
    const textOf = (side: Side) =>
      settled[side]
        ? group.flatMap((place) => stands[side].get(place) ?? []).join('\n')
        : group.flatMap((place) => paragraphsOf(pairs[place]?.[side] ?? '')).join('\n')
    const [source, target] = [textOf('source'), textOf('target')]
    const hadSource = group.some((place) => pairs[place]?.source !== '')
    const isOrphan = settled.source !== null && settled.target === null && hadSource && source === '' && target !== ''
    return [
      ...(fresher.get(group[0] ?? 0) ?? []),
      { pairs: group, source, target, kind: null, isFresh: false, isOrphan },
    ]
  })
  return [...pieces, ...(fresher.get(pairs.length) ?? [])]
}

/** The fresh paragraphs in each pair; one that stands in several is told at the first. */
function standing(settled: readonly Settled[] | null): Map<number, string[]> {
  const texts = new Map<number, string[]>()
  for (const { owners, text } of settled ?? []) {
    const [owner] = owners
    if (owner !== undefined) texts.set(owner, [...(texts.get(owner) ?? []), text])
  }
  return texts
}

function settledIn(
  pairs: readonly Pick<Pair, 'source' | 'target'>[],
  fresh: Texts[Side],
  side: Side,
): Settled[] | null {
  if (!fresh) return null
  const olds = pairs.flatMap((pair, place) => paragraphsOf(pair[side]).map((text) => ({ text, place })))
  const matches = matchParagraphs(
    olds.map(({ text }) => text),
    fresh.map(({ text }) => text),
  )
  let at = 0
  const settled = matches.flatMap((match): Settled[] => {
    const owners = [...new Set(match.old.flatMap((number) => olds[number]?.place ?? []))]
    if (owners.length > 0) at = Math.max(...owners) + 1
    return match.fresh.flatMap((number) => {
      const line = fresh[number]
      return line ? [{ ...line, owners, at }] : []
    })
  })
  return withInner(settled)
}

/** New paragraphs between two of the same pair belong to it. */
function withInner(settled: readonly Settled[]): Settled[] {
  return settled.map((line, index) => {
    if (line.owners.length > 0) return line
    const before = settled.slice(0, index).findLast(({ owners }) => owners.length > 0)
    const after = settled.slice(index).find(({ owners }) => owners.length > 0)
    const both = before?.owners.filter((owner) => after?.owners.includes(owner)) ?? []
    return both.length > 0 ? { ...line, owners: both } : line
  })
}

/** Pairs that share a paragraph now are one. */
function groupsOf(count: number, settled: readonly Settled[]): number[][] {
  const joints = new Set<number>()
  for (const { owners } of settled) {
    if (owners.length < 2) continue
    for (let place = Math.min(...owners); place < Math.max(...owners); place += 1) joints.add(place)
  }
  const groups: number[][] = []
  for (let place = 0; place < count; place += 1) {
    if (joints.has(place - 1)) groups.at(-1)?.push(place)
    else groups.push([place])
  }
  return groups
}

/** The new paragraphs that stand right before each pair; those inside a group stand before the next one. */
function newBefore(
  groups: readonly (readonly number[])[],
  settled: Record<Side, Settled[] | null>,
): Map<number, Piece[]> {
  const starts = new Map(groups.flatMap((group) => group.map((place) => [place, group] as const)))
  const pieces = new Map<number, Piece[]>()
  for (const side of SIDES) {
    for (const { text, kind, owners, at } of settled[side] ?? []) {
      if (owners.length > 0) continue
      const group = starts.get(at)
      const place = group && group[0] !== at ? (group.at(-1) ?? at) + 1 : at
      const texts = { source: side === 'source' ? text : '', target: side === 'target' ? text : '' }
      const piece = { pairs: [], ...texts, kind, isFresh: true, isOrphan: false }
      pieces.set(place, [...(pieces.get(place) ?? []), piece])
    }
  }
  return pieces
}
