import { applyChanges, changeList, type TextChange } from '../diff/change-list.ts'
import type { Language } from '../text/language.ts'

/** Both edits of a text, or that they contradict each other. */
export type Merge = { text: string } | { conflict: true }

/**
 * Both edits of one text in one, or that they contradict each other. Changes that overlap or touch (no unchanged word or mark
 * between them) contradict, unless they are the same; so nothing that either side wrote is ever lost or blended in a word. A
 * stretch that one moved and the other moved elsewhere or deleted contradicts, too, or it would stand in the text twice.
 */
export function mergeText(base: string, mine: string, theirs: string, language: Language): Merge {
  if (mine === theirs || theirs === base) return { text: mine }
  if (mine === base) return { text: theirs }

  return mergeChanges(base, changeList(base, mine, language).changes, changeList(base, theirs, language).changes)
}

/** The same from the changes of both. */
export function mergeChanges(base: string, mine: readonly TextChange[], theirs: readonly TextChange[]): Merge {
  const edits = inOrder(mine, theirs)
  const shared = new Set(edits.flatMap(({ change, by }) => (by === 'both' ? [keyOf(change)] : [])))
  if ([mine, theirs].some((changes) => isMovedApart(changes, shared))) return { conflict: true }
  const touching = edits.some((edit, index) => {
    const next = edits[index + 1]
    return next !== undefined && isOfTwo(edit, next) && !hasBetween(base, edit.change, next.change)
  })
  if (touching) return { conflict: true }
  return {
    text: applyChanges(
      base,
      edits.map(({ change }) => change),
    ),
  }
}

/** A change and who made it. */
type Edit = { change: TextChange; by: 'mine' | 'theirs' | 'both' }

/** Changes of both texts in the order of the base; what both did stands there once. */
function inOrder(mine: readonly TextChange[], theirs: readonly TextChange[]): readonly Edit[] {
  const keys = new Set(theirs.map(keyOf))
  const shared = new Set(mine.map(keyOf).filter((key) => keys.has(key)))
  const edits: Edit[] = [
    ...mine.map((change): Edit => ({ change, by: shared.has(keyOf(change)) ? 'both' : 'mine' })),
    ...theirs.flatMap((change): Edit[] => (shared.has(keyOf(change)) ? [] : [{ change, by: 'theirs' }])),
  ]
  return edits.sort((one, other) => {
    return one.change.before.start - other.change.before.start || one.change.before.end - other.change.before.end
  })
}

/** Whether one half of a move is shared and the other is not. */
function isMovedApart(changes: readonly TextChange[], shared: ReadonlySet<string>): boolean {
  return changes.some((change) => {
    const halves = [change.movedTo, change.movedFrom].flatMap((place) => changes[place ?? NONE] ?? [])
    return shared.has(keyOf(change)) && halves.some((half) => !shared.has(keyOf(half)))
  })
}

const NONE = -1

function keyOf({ before, inserted }: TextChange): string {
  return `${before.start} ${before.end} ${inserted}`
}

/** Changes of one text never contradict each other. */
function isOfTwo(one: Edit, other: Edit): boolean {
  return one.by !== other.by && one.by !== 'both' && other.by !== 'both'
}

function hasBetween(base: string, one: TextChange, other: TextChange): boolean {
  return base.slice(one.before.end, other.before.start).trim() !== ''
}
