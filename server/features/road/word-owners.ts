import { NO_TEXT, ownedAfter, type OwnedText } from '../../engines/diff/authorship.ts'
import type { Side } from '../pairs/pair.ts'
import type { Revision } from '../pairs/revision.ts'

/** As much of a revision as says whose words it brought. */
export type WrittenRow = Pick<Revision, 'pairId' | 'number' | 'change' | 'text' | 'authorId' | 'origin'>

/** A step of a merge or split: words of the one pair went to the other. */
export type WordsWent = { change: number; fromPairId: string; toPairId: string }

/** Whose words count: nobody's are those that stood there at the change `since`, and those of revisions that are nobody's. */
export type Counting = { since?: number; isNobodys?: (row: WrittenRow) => boolean }

/**
 * Whose words stand in one side of some pairs, by the pair's id, from their revisions, the oldest first. Words that came from
 * another pair, and those that were brought back, keep their owner.
 */
export function ownersByPair(
  rows: readonly WrittenRow[],
  went: readonly WordsWent[],
  side: Side,
  { since = 0, isNobodys = () => false }: Counting = {},
): ReadonlyMap<string, OwnedText> {
  const language = side === 'source' ? 'zh' : 'en'
  const earlier: Earlier = { ofPair: new Map(), byText: new Map(), suggested: new Map() }
  const standing = new Map<string, OwnedText>()
  const forget = () => {
    for (const [pairId, owned] of standing) standing.set(pairId, nobodys(owned))
  }
  let last = 0
  for (const group of byChange(rows)) {
    const change = group[0]?.change ?? 0
    if (last <= since && change > since) forget()
    last = change
    const next = group.map((row): [string, OwnedText] => {
      const owner = { authorId: isNobodys(row) ? null : row.authorId, change }
      const sources = sourcesOf(row, group, went, standing, earlier)
      return [
        row.pairId,
        ownedAfter(standing.get(row.pairId) ?? NO_TEXT, { text: row.text, ...owner, sources }, language),
      ]
    })
    for (const { pairId, origin } of group) {
      if (origin === 'suggestion') earlier.suggested.set(pairId, { change, before: standing.get(pairId) ?? NO_TEXT })
    }
    for (const [pairId, owned] of next) {
      standing.set(pairId, owned)
      earlier.byText.set(owned.text, owned)
      earlier.ofPair.set(pairId, [owned, ...(earlier.ofPair.get(pairId) ?? [])])
    }
  }
  if (last <= since) forget()
  return standing
}

/** Bringing in the Chinese makes nobody its author. */
export function isBroughtIn({ origin }: Pick<WrittenRow, 'origin'>): boolean {
  return origin === 'import' || origin === 'merge'
}

/** The last suggestion that a pair took, and what stood there before. */
type Suggested = { change: number; before: OwnedText }

/** The texts so far: each pair's, the newest first, the newest of each text whichever pair's, and what suggestions replaced. */
type Earlier = {
  ofPair: Map<string, readonly OwnedText[]>
  byText: Map<string, OwnedText>
  suggested: Map<string, Suggested>
}

function byChange(rows: readonly WrittenRow[]): readonly WrittenRow[][] {
  const groups: WrittenRow[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.[0]?.change === row.change) last.push(row)
    else groups.push([row])
  }
  return groups
}

function nobodys({ text, owners }: OwnedText): OwnedText {
  return { text, owners: owners.map(({ change }) => ({ authorId: null, change })) }
}

/**
 * Where words that are new in a text may come from: the text brought back, the pairs of the same merge or split, or what stood
 * there before a proposal that was taken by hand replaced it.
 */
function sourcesOf(
  row: WrittenRow,
  group: readonly WrittenRow[],
  went: readonly WordsWent[],
  standing: ReadonlyMap<string, OwnedText>,
  earlier: Earlier,
): readonly OwnedText[] {
  const own = earlier.ofPair.get(row.pairId) ?? []
  if (row.origin === 'restore') {
    const same = own.find(({ text }) => text === row.text) ?? earlier.byText.get(row.text)
    return same ? [same] : own.slice(0, MOST_EARLIER)
  }
  if (row.origin === 'typed') {
    const suggested = earlier.suggested.get(row.pairId)
    return suggested?.change === row.change - 1 ? [suggested.before] : []
  }
  if (row.origin !== 'merge') return []
  const givers = went.filter(({ change, toPairId }) => change === row.change && toPairId === row.pairId)
  const donors = new Set([...givers.map(({ fromPairId }) => fromPairId), ...group.map(({ pairId }) => pairId)])
  return [...donors].flatMap((pairId) => (pairId === row.pairId ? [] : (standing.get(pairId) ?? [])))
}

/** So many of a pair's earlier texts are searched for words that were brought back in part. */
const MOST_EARLIER = 8
