import { Problem } from '../../lib/problem.ts'
import { reopened, STATES, type Desk, type Link, type Pair, type PairState } from './pair.ts'

/** Two neighbours as one pair: texts joined by a line break, the link counted from both. */
export function merged(first: Pair, second: Pair, desk: Desk): Pair {
  const source = joined(first.source, second.source)
  const target = joined(first.target, second.target)
  const sourceRevision = first.sourceRevision + (source === first.source ? 0 : 1)
  return {
    ...first,
    source,
    target,
    link: linkOf(first, second),
    state: mergedState(first, second, { target }, desk),
    confidence: null,
    sourceRevision,
    targetRevision: first.targetRevision + (target === first.target ? 0 : 1),
    sourceSeen:
      hasSeenSource(first) && hasSeenSource(second) ? sourceRevision : Math.min(first.sourceSeen, sourceRevision - 1),
  }
}

/** Where each side is cut: UTF-16 offsets; the end of a text leaves that side whole with the first pair. */
export type Cut = { source: number; target: number }

/** One pair as two. Refuses with `pair.cut` when one of them would be empty. */
export function split(pair: Pair, cut: Cut, second: { id: string; position: number }, desk: Desk): [Pair, Pair] {
  const [sourceHead, sourceTail] = cutAt(pair.source, cut.source)
  const [targetHead, targetTail] = cutAt(pair.target, cut.target)
  if (sourceHead + targetHead === '' || sourceTail + targetTail === '') throw new Problem('pair.cut')
  const part = (source: string, target: string) => ({
    ...pair,
    confidence: null,
    source,
    target,
    link: linkOfPart(source, target, pair),
  })
  const head = part(sourceHead, targetHead)
  const tail = part(sourceTail, targetTail)
  const sourceRevision = pair.sourceRevision + (sourceHead === pair.source ? 0 : 1)
  return [
    {
      ...head,
      state: reopened(head, desk),
      sourceRevision,
      targetRevision: pair.targetRevision + (targetHead === pair.target ? 0 : 1),
      sourceSeen: hasSeenSource(pair) ? sourceRevision : pair.sourceSeen,
    },
    {
      ...tail,
      ...second,
      state: reopened(tail, desk),
      sourceRevision: 1,
      targetRevision: 1,
      sourceSeen: hasSeenSource(pair) ? 1 : 0,
    },
  ]
}

/** A place between two neighbours; null when there is no room for a number between them. */
export function between(before: number | undefined, after: number | undefined): number | null {
  if (before === undefined) return after === undefined ? 1 : after - 1
  if (after === undefined) return before + 1
  const middle = (before + after) / 2
  return middle > before && middle < after ? middle : null
}

function joined(first: string, second: string): string {
  return [first, second].filter((text) => text !== '').join('\n')
}

/** An offset is moved off the middle of a character and its marks. */
function cutAt(text: string, offset: number): [string, string] {
  let place = 0
  for (const { index } of new Intl.Segmenter().segment(text)) if (index <= offset) place = index
  if (offset >= text.length) place = text.length
  return [text.slice(0, place).trim(), text.slice(place).trim()]
}

function linkOf(first: Pair, second: Pair): Link {
  if (first.link === second.link && (first.link === 'omitted' || first.link === 'added')) return first.link
  const [sources, targets] = [first, second].reduce<readonly [number, number]>(
    ([n, m], pair) => [n + parts(pair, 'source'), m + parts(pair, 'target')],
    [0, 0],
  )
  if (sources > 1) return targets > 1 ? 'regrouped' : 'merged'
  return targets > 1 ? 'split' : 'one-to-one'
}

/** How many paragraphs a side counts as, so far as the link tells. */
function parts(pair: Pair, side: 'source' | 'target'): number {
  if (pair[side] === '') return 0
  const many: Link[] = side === 'source' ? ['merged', 'regrouped'] : ['split', 'regrouped']
  return many.includes(pair.link) ? 2 : 1
}

function linkOfPart(source: string, target: string, pair: Pair): Link {
  if (source === '') return 'added'
  if (target === '' && pair.link === 'omitted') return 'omitted'
  return 'one-to-one'
}

/** Two omissions stay confirmed, as far as both of them were; any other merge is open again. */
function mergedState(first: Pair, second: Pair, merge: { target: string }, desk: Desk): PairState {
  const areOmitted = merge.target === '' && first.link === 'omitted' && second.link === 'omitted'
  if (!areOmitted) return reopened(merge, desk)
  return STATES.find((state) => state === first.state || state === second.state) ?? 'untranslated'
}

/** Joining and cutting the Chinese is no correction of it: the English is as current as it was before. */
function hasSeenSource(pair: Pair): boolean {
  return pair.sourceSeen === pair.sourceRevision
}
