import { changeList, type Range, type TextChange } from '../../engines/diff/change-list.ts'
import type { Side } from '../pairs/pair.ts'
import { textsOf, type Compared } from '../pairs/compare.ts'

export const LANGUAGE_OF = { source: 'zh', target: 'en' } as const

/** A run of a text with marks: what stayed, went or came. */
export type Mark = { op: 'equal' | 'insert' | 'delete'; text: string }

/**
 * The changes of each pair that became of a family of merged or split ones, placed in the pair's own text. A change over the
 * border of two pairs is cut there; what it deleted stays with the first.
 */
export function piecesOf(family: Compared, side: Side): TextChange[][] {
  const [before, after] = textsOf(family, side)
  const { changes } = changeList(before, after, LANGUAGE_OF[side])
  let left = family.before.length === 1 && family.after.length === 1 ? changes : changes.filter(isMore).map(asPlain)
  let start = 0
  return family.after.map((pair) => {
    const piece = { start, end: start + pair[side].length }
    start = piece.end + 1 // the line break between two
    const mine = left.filter((change) => change.after.start <= piece.end)
    const over = mine.filter((change) => change.after.end > piece.end).map((change) => restOf(change, start))
    left = [...over, ...left.slice(mine.length)]
    return mine.map((change) => clipped(change, piece)).filter(({ deleted, inserted }) => deleted + inserted !== '')
  })
}

/** Where pairs were merged or split, the white space between them is no change of the text. */
function isMore({ deleted, inserted }: TextChange): boolean {
  return (deleted + inserted).trim() !== ''
}

/** The halves of a move are told by their places among all changes, which are divided here. */
function asPlain({ sort, before, after, deleted, inserted, tells }: TextChange): TextChange {
  return { sort, before, after, deleted, inserted, tells }
}

/** A text with marks where it was changed. */
export function marksOf(text: string, changes: readonly TextChange[]): Mark[] {
  let end = 0
  const marks = changes.flatMap(({ after, deleted, inserted }): Mark[] => {
    const same = text.slice(end, after.start)
    end = after.end
    return [
      { op: 'equal', text: same },
      { op: 'delete', text: deleted },
      { op: 'insert', text: inserted },
    ]
  })
  return [...marks, { op: 'equal' as const, text: text.slice(end) }].filter((mark) => mark.text !== '')
}

/** The text as it was before the changes. */
export function textBefore(text: string, changes: readonly TextChange[]): string {
  const stayed = marksOf(text, changes).filter(({ op }) => op !== 'insert')
  return stayed.map((mark) => mark.text).join('')
}

function clipped(change: TextChange, { start, end }: Range): TextChange {
  const from = Math.max(change.after.start, start)
  const to = Math.max(from, Math.min(change.after.end, end))
  const inserted = change.inserted.slice(from - change.after.start, to - change.after.start)
  return { ...change, inserted, after: { start: from - start, end: to - start } }
}

function restOf(change: TextChange, from: number): TextChange {
  const start = Math.min(from, change.after.end)
  const inserted = change.inserted.slice(start - change.after.start)
  const before = { start: change.before.end, end: change.before.end }
  return { ...change, sort: 'insert', before, deleted: '', inserted, after: { start, end: change.after.end } }
}
