import { diffText, type Change } from '../../engines/diff/diff.ts'
import { wordsChanged } from '../../engines/diff/words-changed.ts'
import { countWords } from '../../engines/text/count.ts'
import type { Side } from '../pairs/pair.ts'
import { happeningsOf, isChanged, kindOf, textsOf, type Compared } from './compare.ts'
import type { Touch } from './compare.queries.ts'

/** How much was changed; `share` 0 to 1 of the English words that stood there before. */
export type Figures = {
  paragraphs: number
  all: number
  words: number
  characters: number
  share: number
}

/** One row of the page: the pair's place in the later text from 1, null when it is gone. */
export type Row = ReturnType<typeof rowsOf>[number]

const LANGUAGE = { source: 'zh', target: 'en' } as const

/** All rows, each with its differences; `by` names who wrote there. */
export function rowsOf(compared: readonly Compared[], touches: readonly Touch[], names: ReadonlyMap<string, string>) {
  const writers = new Map<string, Set<string>>()
  for (const { pairId, actorId } of touches) writers.set(pairId, (writers.get(pairId) ?? new Set()).add(actorId))
  let number = 0
  return compared.map((each) => {
    const first = number + 1
    number += each.after.length
    const people = new Set([...each.before, ...each.after].flatMap(({ id }) => [...(writers.get(id) ?? [])]))
    return {
      id: each.after[0]?.id ?? null,
      number: each.after.length > 0 ? first : null,
      kind: kindOf(each),
      kindBefore: each.before[0]?.kind ?? null,
      isChanged: isChanged(each),
      happenings: happeningsOf(each),
      source: sideOf(each, 'source'),
      target: sideOf(each, 'target'),
      peopleIds: [...people],
      by: [...people].map((id) => names.get(id) ?? ''),
    }
  })
}

/** A comparison in figures, over all rows. */
export function figuresOf(rows: readonly Row[]): Figures {
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0)
  const words = sum(({ target }) => wordsChanged(target.changes, 'en'))
  const before = sum(({ target }) => countWords(target.before))
  return {
    paragraphs: rows.filter((row) => row.isChanged).length,
    all: rows.length,
    words,
    characters: sum(({ source }) => wordsChanged(source.changes, 'zh')),
    share: before > 0 ? words / before : words > 0 ? 1 : 0,
  }
}

function sideOf(compared: Compared, side: Side) {
  const [before, after] = textsOf(compared, side)
  const changes: readonly Change[] = diffText(before, after, LANGUAGE[side]).changes
  return { before, after, changes, isChanged: before !== after }
}
