import { newId } from '../../lib/ids.ts'
import { SIDES, type Pair, type Side } from '../pairs/pair.ts'
import type { Made } from './align-stretches.ts'
import { paragraphsOf, regrouped } from './paragraphs.ts'

/** Pairs in a run, and the places between which others can be put. */
export type StretchOfPairs = { pairs: readonly Pair[]; after: number; until: number }

/** Runs of pairs from a place on that nobody has looked at yet. */
export function stretchesOf(pairs: readonly Pair[], from: number): StretchOfPairs[] {
  const runs: Pair[][] = [[]]
  for (const pair of pairs.slice(from)) {
    if ((pair.confidence ?? null) === null) runs.push([])
    else runs.at(-1)?.push(pair)
  }
  const places = new Map(pairs.map((pair, index) => [pair.id, index]))
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last) return []
    const before = pairs[(places.get(first.id) ?? 0) - 1]
    const next = pairs[(places.get(last.id) ?? 0) + 1]
    return [{ pairs: run, after: before?.position ?? first.position - 1, until: next?.position ?? last.position + 1 }]
  })
}

/** What becomes of one pair; `from` is the pair that its words came from. */
export type Regrouping = { before: Pair | null; after: Pair; from: string }

/**
 * Each new pair goes on with the old one that its first paragraph stood in, so far as the order allows: kind and history
 * stay with the words. Old pairs without a successor go, and new ones without an ancestor are made in between.
 */
export function regroupings(stretch: StretchOfPairs, made: readonly Made[]): Regrouping[] {
  const successors = successorsOf(stretch.pairs, made)
  const gone = stretch.pairs.filter((pair) => !successors.some(({ heir }) => heir === pair))
  const placed = withPlaces(successors, stretch)
  return [
    ...gone.map((before) => ({
      before,
      after: { ...before, presence: 'removed' as const },
      from: before.id,
    })),
    ...placed.flatMap(({ heir, from, text, position }): Regrouping[] => {
      if (!heir) return [{ before: null, after: { ...freshPair(from.articleId, text), position }, from: from.id }]
      const after = { ...regrouped(heir, text, 'translation'), confidence: text.score }
      if (!isSameText(heir, after)) return [{ before: heir, after, from: from.id }]
      return heir.confidence === text.score
        ? []
        : [{ before: heir, after: { ...heir, confidence: text.score }, from: from.id }]
    }),
  ]
}

export function isSameText(pair: Pair, now: Pair | undefined): boolean {
  return now !== undefined && pair.source === now.source && pair.target === now.target && pair.presence === now.presence
}

/** A new pair, the old one that goes on as it, and the one that its first words came from. */
type Successor = { text: Made; heir: Pair | null; from: Pair }

function successorsOf(pairs: readonly Pair[], made: readonly Made[]): Successor[] {
  const owners = { source: ownersOf(pairs, 'source'), target: ownersOf(pairs, 'target') }
  const next = { source: 0, target: 0 }
  let last = -1
  return made.flatMap((text) => {
    const side = text.source.length > 0 ? 'source' : 'target'
    const owner = owners[side][next[side]] ?? 0
    for (const each of SIDES) next[each] += text[each].length
    const from = pairs[owner]
    if (!from) return []
    const isHeir = owner > last
    if (isHeir) last = owner
    return [{ text, heir: isHeir ? from : null, from }]
  })
}

/** In which pair each paragraph of a side stands. */
function ownersOf(pairs: readonly Pair[], side: Side): number[] {
  return pairs.flatMap((pair, index) => paragraphsOf(pair[side]).map(() => index))
}

/** New pairs stand between the old ones that go on before and after them. */
function withPlaces(successors: readonly Successor[], { after, until }: StretchOfPairs) {
  return successors.map((successor, index) => {
    if (successor.heir) return { ...successor, position: successor.heir.position }
    const before = successors.slice(0, index).findLastIndex(({ heir }) => heir !== null)
    const following = successors.findIndex(({ heir }, place) => place > index && heir !== null)
    const low = successors[before]?.heir?.position ?? after
    const high = successors[following]?.heir?.position ?? until
    const count = (following < 0 ? successors.length : following) - before
    return { ...successor, position: low + ((high - low) * (index - before)) / count }
  })
}

function freshPair(articleId: string, { source, target, score }: Made): Pair {
  const blank: Pair = {
    id: newId(),
    articleId,
    presence: 'present',
    position: 0,
    kind: 'body',
    link: 'one-to-one',
    state: 'untranslated',
    source: '',
    target: '',
    sourceRevision: 0,
    targetRevision: 0,
    sourceSeen: 0,
    change: 0,
  }
  const revisions = { sourceRevision: 1, targetRevision: 1, sourceSeen: 1 }
  return { ...regrouped(blank, { source, target }, 'translation'), ...revisions, confidence: score }
}
