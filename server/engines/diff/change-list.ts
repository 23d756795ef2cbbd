import type { Language } from '../text/language.ts'
import { toldAsMoved } from './moved.ts'
import { regionsBetween, type Changed, type Region } from './regions.ts'
import { tellsOf, type Tells } from './tells.ts'

/** A stretch of a text in UTF-16 units; the end is not part of it, and an empty one is a place. */
export type Range = { start: number; end: number }

/**
 * One change of a text. `before` and `after` are its places in the old and the new text, one of them may be empty. A stretch
 * that came back word for word elsewhere is told by the index of the change that holds it: `movedTo` where it went (its words
 * end in `deleted`), `movedFrom` where it came.
 */
export type TextChange = {
  sort: 'insert' | 'delete' | 'replace'
  before: Range
  after: Range
  deleted: string
  inserted: string
  tells: Tells
  movedTo?: number
  movedFrom?: number
}

/** How many tokens may differ in one stretch of the text; a small number is for those who only want to know whether much did. */
export type DiffLimits = { tokens?: number }

/** `exact` is false where a stretch in which more differs than the limit was taken for one change. */
export type ChangeList = { changes: readonly TextChange[]; exact: boolean }

/**
 * What became of a text, in its order, by whole words, Chinese ones too. The one source of marks, counts, acceptance, merges
 * and tracked changes. No change begins or ends inside a character, and between two of them something stayed, but for a moved
 * stretch, which is a change of its own.
 */
export function changeList(before: string, after: string, language: Language, { tokens }: DiffLimits = {}): ChangeList {
  if (before === after) return { changes: [], exact: true }
  const { regions, exact } = regionsBetween(before, after, language, tokens)
  return { changes: listed(toldAsMoved(regions, language), language), exact }
}

/** The old text with some of its changes, by their index: with all of them the new text, with none itself. */
export function applyChanges(
  before: string,
  changes: readonly TextChange[],
  chosen: (index: number) => boolean = () => true,
): string {
  let text = ''
  let place = 0
  for (const [index, change] of changes.entries()) {
    text += before.slice(place, change.before.start) + (chosen(index) ? change.inserted : change.deleted)
    place = change.before.end
  }
  return text + before.slice(place)
}

function listed(regions: readonly Region[], language: Language): readonly TextChange[] {
  const changes: TextChange[] = []
  const places = { out: new Map<number, number>(), in: new Map<number, number>() } // of each move: the change's index
  const moves: Changed[] = []
  let [old, fresh] = [0, 0]
  for (const region of regions) {
    if (typeof region === 'string') {
      old += region.length
      fresh += region.length
      continue
    }
    const change = changeOf(region, old, fresh, language)
    if (region.movedOut !== undefined) places.out.set(region.movedOut, changes.length)
    if (region.movedIn !== undefined) places.in.set(region.movedIn, changes.length)
    changes.push(change)
    moves.push(region)
    old = change.before.end
    fresh = change.after.end
  }
  if (places.out.size === 0) return changes
  return changes.map((change, index) => {
    const movedTo = places.in.get(moves[index]?.movedOut ?? NONE)
    const movedFrom = places.out.get(moves[index]?.movedIn ?? NONE)
    return {
      ...change,
      ...(movedTo === undefined ? {} : { movedTo }),
      ...(movedFrom === undefined ? {} : { movedFrom }),
    }
  })
}

const NONE = -1

function changeOf({ before, after }: Changed, old: number, fresh: number, language: Language): TextChange {
  const [deleted, inserted] = [before.join(''), after.join('')]
  return {
    sort: deleted === '' ? 'insert' : inserted === '' ? 'delete' : 'replace',
    before: { start: old, end: old + deleted.length },
    after: { start: fresh, end: fresh + inserted.length },
    deleted,
    inserted,
    tells: tellsOf(deleted, inserted, language),
  }
}
