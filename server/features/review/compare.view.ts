import { changeList, type TextChange } from '../../engines/diff/change-list.ts'
import { marksOf, type Change } from '../../engines/diff/diff.ts'
import type { Side } from '../pairs/pair.ts'
import type { Reason } from '../reasons/reason.ts'
import type { PairChanges } from '../reasons/review-changes.ts'
import { happeningsOf, isChanged, kindOf, textsOf, type Compared, type Happening } from '../pairs/compare.ts'
import type { Touch } from './compare.queries.ts'

/** One row of the page: the pair's place in the later text from 1, null when it is gone. */
export type Row = ReturnType<typeof rowsOf>[number]

/** One side of a row; `list` is what was changed, `marks` the same to be drawn. */
export type SideView = {
  before: string
  after: string
  list: readonly TextChange[]
  changes: readonly Change[]
  isChanged: boolean
}

/** What is known of the rows besides the pairs: who wrote where, their names, and the changes with who made them and why. */
export type Known = {
  touches: readonly Touch[]
  names: ReadonlyMap<string, string>
  made: readonly PairChanges[]
}

/** What a reader may want to see of a comparison; empty means everything. */
export type Filter = { show: Show; by: string; state: string; reason: string }
export const SHOWS = ['changed', 'states', 'all'] as const
export type Show = (typeof SHOWS)[number]

const LANGUAGE = { source: 'zh', target: 'en' } as const

/** All rows, each with its differences; `by` names who wrote there. */
export function rowsOf(compared: readonly Compared[], { touches, names, made }: Known) {
  const writers = writersOf(touches)
  const changesOf = new Map(made.map((each) => [each.pair.id, each.changes]))
  let number = 0
  return compared.map((each) => {
    const first = number + 1
    number += each.after.length
    const people = new Set([...each.before, ...each.after].flatMap(({ id }) => [...(writers.get(id) ?? [])]))
    const sides = { source: sideOf(each, 'source'), target: sideOf(each, 'target') }
    const changes = each.after.flatMap(({ id }) => changesOf.get(id) ?? [])
    const state = each.after[0]?.state ?? null
    const stateBefore = each.before[0]?.state ?? null
    return {
      id: each.after[0]?.id ?? null,
      number: each.after.length > 0 ? first : null,
      kind: kindOf(each),
      kindBefore: each.before[0]?.kind ?? null,
      state,
      stateBefore: state !== null && stateBefore !== state ? stateBefore : null,
      isChanged: isChanged(each),
      happenings: [...happeningsOf(each), ...punctuationOf(sides)],
      ...sides,
      made: changes,
      reasons: [...new Set(changes.flatMap(({ reason }): Reason[] => (reason === null ? [] : [reason])))],
      peopleIds: [...people],
      by: [...people].map((id) => names.get(id) ?? ''),
    }
  })
}

/** The rows that a filter lets through. */
export function filtered(rows: readonly Row[], { show, by, state, reason }: Filter): readonly Row[] {
  return rows.filter((row) => {
    const isShown = show === 'all' || row.isChanged || (show === 'states' && row.stateBefore !== null)
    const isOfState = state === '' || row.state === state
    const isForReason = reason === '' || row.reasons.some((each) => each === reason)
    return isShown && isOfState && isForReason && (by === '' || row.peopleIds.includes(by))
  })
}

function writersOf(touches: readonly Touch[]): ReadonlyMap<string, ReadonlySet<string>> {
  const writers = new Map<string, Set<string>>()
  for (const { pairId, actorId } of touches) {
    const its = writers.get(pairId)
    if (its) its.add(actorId)
    else writers.set(pairId, new Set([actorId]))
  }
  return writers
}

function sideOf(compared: Compared, side: Side): SideView {
  const [before, after] = textsOf(compared, side)
  const list = changeList(before, after, LANGUAGE[side]).changes
  return { before, after, list, changes: marksOf(before, list), isChanged: before !== after }
}

function punctuationOf({ source, target }: Record<Side, SideView>): readonly Happening[] {
  const list = [...source.list, ...target.list]
  const isSo = list.length > 0 && list.every(({ tells }) => tells !== 'words')
  return isSo && (source.before || target.before) && (source.after || target.after) ? ['punctuation'] : []
}
