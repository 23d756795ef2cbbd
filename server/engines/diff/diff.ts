import type { Language } from '../text/language.ts'
import { changeList, type DiffLimits, type TextChange } from './change-list.ts'

/** A stretch of text that stayed, came or went, as it is drawn; `isMoved` where its words went elsewhere or came from there. */
export type Change = { op: 'equal' | 'insert' | 'delete'; text: string; isMoved?: true }

/**
 * Both texts in one, stretch by stretch: joining equal and insert gives `after`, joining equal and delete gives `before`; what
 * went stands before what came for it.
 */
export function diffText(
  before: string,
  after: string,
  language: Language,
  limits?: DiffLimits,
): { changes: readonly Change[]; exact: boolean } {
  const { changes, exact } = changeList(before, after, language, limits)
  return { changes: marksOf(before, changes), exact }
}

/** A list of changes as stretches of text to be drawn, with what stayed between them. */
export function marksOf(before: string, changes: readonly TextChange[]): readonly Change[] {
  const marks: Change[] = []
  let place = 0
  for (const change of changes) {
    marks.push({ op: 'equal', text: before.slice(place, change.before.start) })
    marks.push({ op: 'delete', text: change.deleted, ...(change.movedTo === undefined ? {} : MOVED) })
    marks.push({ op: 'insert', text: change.inserted, ...(change.movedFrom === undefined ? {} : MOVED) })
    place = change.before.end
  }
  marks.push({ op: 'equal', text: before.slice(place) })
  return marks.filter(({ text }) => text !== '')
}

const MOVED = { isMoved: true } as const
