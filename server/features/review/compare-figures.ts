import { editRate, rateOf } from '../../engines/diff/edit-rate.ts'
import { wordsChanged } from '../../engines/diff/words-changed.ts'
import { countWords } from '../../engines/text/count.ts'
import { remembered } from '../../lib/remembered.ts'
import type { Reason } from '../reasons/reason.ts'
import type { ReviewChange } from '../reasons/review-changes.ts'
import type { Row } from './compare.view.ts'

/** How much was changed: English words, Chinese characters, and in how many places. */
export type Amount = { places: number; words: number; characters: number }

/**
 * A comparison in figures. `share` is of the English words that stood there before, 0 to 1; `edits` of the translation edit
 * rate are over the English `words` of the later text, and `exact` is false where its search was cut short.
 */
export type Figures = {
  paragraphs: number
  all: number
  words: number
  characters: number
  share: number
  editRate: { edits: number; words: number; rate: number; exact: boolean }
  byPerson: readonly (Amount & { id: string; name: string })[]
  byReason: readonly (Amount & { reason: Reason | null })[]
}

/** The figures over all rows, whatever a filter shows of them. */
export function figuresOf(rows: readonly Row[], names: ReadonlyMap<string, string>): Figures {
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0)
  const words = sum(({ target }) => wordsChanged(target.list, 'en'))
  const before = sum(({ target }) => countWords(target.before))
  const made = rows.flatMap((row) => row.made)
  const hasReasons = made.some(({ reason }) => reason !== null)
  return {
    paragraphs: rows.filter((row) => row.isChanged).length,
    all: rows.length,
    words,
    characters: sum(({ source }) => wordsChanged(source.list, 'zh')),
    share: before > 0 ? words / before : words > 0 ? 1 : 0,
    editRate: editRateOf(rows),
    byPerson: amounts(made, ({ actorId }) => actorId).map(([id, amount]) => ({
      ...amount,
      id,
      name: names.get(id) ?? '',
    })),
    byReason: hasReasons
      ? amounts(made, ({ reason }) => reason).map(([reason, amount]) => ({ ...amount, reason }))
      : [],
  }
}

const MOST_REMEMBERED = 500
/** Texts cannot hold this unit, so it stands between two of them. */
const BETWEEN = '\u0000'
/** Filters ask for the same figures again and again. */
const rateBetween = remembered((texts) => {
  const [before = '', after = ''] = texts.split(BETWEEN)
  return editRate(before, after)
}, MOST_REMEMBERED)

function editRateOf(rows: readonly Row[]): Figures['editRate'] {
  const total = { edits: 0, words: 0, exact: true }
  for (const { target } of rows) {
    const { edits, words, exact } = rateBetween(target.before + BETWEEN + target.after)
    total.edits += edits
    total.words += words
    total.exact &&= exact
  }
  return { ...total, rate: rateOf(total) }
}

/** The most first. */
function amounts<Key>(changes: readonly ReviewChange[], keyOf: (change: ReviewChange) => Key): [Key, Amount][] {
  const groups = new Map<Key, ReviewChange[]>()
  for (const change of changes) {
    const group = groups.get(keyOf(change))
    if (group) group.push(change)
    else groups.set(keyOf(change), [change])
  }
  const all = [...groups].map(([key, group]): [Key, Amount] => [key, amountOf(group)])
  return all.sort(([, one], [, other]) => other.places - one.places)
}

function amountOf(changes: readonly ReviewChange[]): Amount {
  const of = (side: string) => changes.filter((change) => change.side === side)
  return {
    places: changes.length,
    words: wordsChanged(of('target'), 'en'),
    characters: wordsChanged(of('source'), 'zh'),
  }
}
