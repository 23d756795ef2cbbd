import type { Pair } from '../pairs/pair.ts'
import { marksOf } from '../reasons/pieces.ts'
import { REASONS, type Reason } from '../reasons/reason.ts'
import { movedOf } from '../reasons/review-changes.ts'
import { countAsked, type Asked, type AskedChange, type AskedPair } from './read-answers.ts'

/** The page of a return: each changed paragraph with marks, each change with what was said for it and to it. */
export function presentAnswers(asked: Asked, now: readonly Pair[], names: ReadonlyMap<string, string>) {
  const places = new Map(now.map((pair, index) => [pair.id, index + 1]))
  let number = 0
  const pairs = asked.pairs.map((each) => {
    const first = number
    number += each.changes.length
    return presentAsked(each, places.get(each.pair.id) ?? null, first, names)
  })
  return { pairs, ...countAsked(asked), byReason: openByReason(asked) }
}

/** How many open changes each reason has, those with any; `null` stands for all of them. */
function openByReason({ pairs }: Asked): { reason: Reason; count: number }[] {
  const open = pairs.flatMap(({ changes }) => changes).filter(({ answer }) => answer === null)
  const counts = REASONS.map((reason) => ({ reason, count: open.filter((each) => each.reason === reason).length }))
  return counts.filter(({ count }) => count > 0)
}

function presentAsked(
  { pair, changes }: AskedPair,
  place: number | null,
  first: number,
  names: ReadonlyMap<string, string>,
) {
  const marksIn = (side: 'source' | 'target') =>
    marksOf(
      pair[side],
      changes.filter((change) => change.side === side),
    )
  return {
    id: pair.id,
    place,
    kind: pair.kind,
    source: marksIn('source'),
    target: marksIn('target'),
    changes: changes.map((change, index) => presentChange(change, first + index + 1, names)),
  }
}

function presentChange(change: AskedChange, number: number, names: ReadonlyMap<string, string>) {
  const { side, after, deleted, inserted, tells, reason, severity, actorId, at, answer, threadId } = change
  return {
    ...{
      number,
      side,
      start: after.start,
      end: after.end,
      before: change.before.start,
      deleted,
      inserted,
      tells,
      reason,
      severity,
    },
    ...{ moved: movedOf(change), by: names.get(actorId) ?? '', at, answer, threadId },
  }
}
