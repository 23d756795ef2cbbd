import { newId } from '../../lib/ids.ts'
import { linkOfCounts, paragraphsOf } from '../pairing/paragraphs.ts'
import { reopened, type Desk, type Link, type Pair, type Side } from '../pairs/pair.ts'
import type { RenewalRow } from './renewal.ts'

/** What a renewal makes of a pair. */
export type RenewedPair = {
  before: Pair | null
  after: Pair
  /** The pair that its words go on in, when it goes. */
  heir: string | null
  /** Sides whose text is that of several pairs, put together: nobody's new words. */
  joined: Readonly<Record<Side, boolean>>
}

const NOT_JOINED = { source: false, target: false }

/** The pairs that differ after a renewal; the others keep state and history untouched. */
export function renewedPairs(
  articleId: string,
  pairs: readonly Pair[],
  rows: readonly RenewalRow[],
  desk: Desk,
): RenewedPair[] {
  const byId = new Map(pairs.map((pair) => [pair.id, pair]))
  const standing = rows.filter(({ fate }) => fate !== 'gone')
  const places = placesOf(standing.map(({ pairIds }) => byId.get(pairIds[0] ?? '')?.position ?? null))
  const gone = rows
    .filter(({ fate }) => fate === 'gone')
    .flatMap(({ pairIds }) => pairIds.flatMap((id) => removal(byId.get(id), null)))
  return [
    ...gone,
    ...standing.flatMap((row, index) => {
      const [first, ...others] = row.pairIds.flatMap((id) => byId.get(id) ?? [])
      const position = places[index] ?? 0
      if (!first) return [{ before: null, after: freshPair(articleId, row, position), heir: null, joined: NOT_JOINED }]
      const stays = row.fate === 'same'
      if (stays && position === first.position) return []
      const after = { ...(stays ? first : renewed(first, row, desk)), position }
      const all = [first, ...others]
      const joined = { source: isJoined(all, row, 'source'), target: isJoined(all, row, 'target') }
      const gone = stays ? [] : others.flatMap((other) => removal(other, first.id))
      return [{ before: first, after, heir: null, joined }, ...gone]
    }),
  ]
}

/** Old places where they are in order; what is new stands between its neighbours. */
export function placesOf(positions: readonly (number | null)[]): number[] {
  let last = -Infinity
  const fixed = positions.map((position) => {
    if (position === null || position <= last) return null
    last = position
    return position
  })
  return fixed.map((position, index) => {
    if (position !== null) return position
    const before = fixed.slice(0, index).findLastIndex((each) => each !== null)
    const next = fixed.findIndex((each, place) => place > index && each !== null)
    const low = fixed[before] ?? (fixed[next] ?? 1) - 1
    const high = fixed[next] ?? low + 1
    return low + ((high - low) * (index - before)) / ((next < 0 ? fixed.length : next) - before)
  })
}

function removal(pair: Pair | undefined, heir: string | null): RenewedPair[] {
  if (!pair) return []
  return [{ before: pair, after: { ...pair, presence: 'removed' }, heir, joined: NOT_JOINED }]
}

/** A pair with newer text: open again, and marked when its Chinese is newer than its English. */
function renewed(pair: Pair, { source, target, score }: RenewalRow, desk: Desk): Pair {
  const [isNewSource, isNewTarget] = [source !== pair.source, target !== pair.target]
  const sourceRevision = pair.sourceRevision + (isNewSource ? 1 : 0)
  return {
    ...pair,
    source,
    target,
    link: linkAfter(pair, source, target),
    state: reopened({ target }, desk),
    sourceRevision,
    targetRevision: pair.targetRevision + (isNewTarget ? 1 : 0),
    sourceSeen: isNewTarget ? sourceRevision : pair.sourceSeen,
    confidence: score ?? pair.confidence ?? null,
  }
}

/** What was left out or added on purpose stays so while it has one side; a person looks at it again. */
function linkAfter(pair: Pair, source: string, target: string): Link {
  if (pair.link === 'omitted' && target === '') return 'omitted'
  if (pair.link === 'added' && source === '') return 'added'
  return linkOfCounts(paragraphsOf(source).length, paragraphsOf(target).length)
}

function isJoined(pairs: readonly Pair[], row: RenewalRow, side: Side): boolean {
  const text = pairs.map((pair) => pair[side]).filter((each) => each !== '')
  return pairs.length > 1 && text.join('\n') === row[side]
}

function freshPair(articleId: string, { kind, source, target, score }: RenewalRow, position: number): Pair {
  return {
    id: newId(),
    articleId,
    presence: 'present',
    position,
    kind,
    link: linkOfCounts(paragraphsOf(source).length, paragraphsOf(target).length),
    state: target === '' ? 'untranslated' : 'draft',
    source,
    target,
    sourceRevision: 1,
    targetRevision: 1,
    sourceSeen: 1,
    change: 0,
    confidence: score,
  }
}
