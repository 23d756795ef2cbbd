import { runsOfOwners } from '../../engines/diff/authorship.ts'
import { countCharacters, countWords } from '../../engines/text/count.ts'
import { SIDES, type Pair, type Side } from '../pairs/pair.ts'
import type { Origin, Revision } from '../pairs/revision.ts'
import { ownersByPair, type WordsWent } from '../road/word-owners.ts'

/** The revisions of one side, the oldest first, those of pairs that its words came from among them. */
export type Written = { rows: readonly Revision[]; went: readonly WordsWent[] }

/** Words of one author and time; `note` is their number in the list of them, `author` the author's, both from 1. */
export type Run = { text: string; note: number; author: number }
/** One author at one time, and how much of the text is theirs: English words, or Chinese characters. */
export type Note = { by: string; at: string; origin: Origin; author: number; amount: number }

const WORDS_OR_MORE = /[\p{L}\p{N}]/u

/** Who wrote which word of either side of a pair. */
export function presentAuthorship(pair: Pair, written: Record<Side, Written>, names: ReadonlyMap<string, string>) {
  return { pairId: pair.id, kind: pair.kind, sides: SIDES.map((side) => sideOf(pair, side, written[side], names)) }
}

function sideOf(pair: Pair, side: Side, { rows, went }: Written, names: ReadonlyMap<string, string>) {
  const owned = ownersByPair(rows, went, side).get(pair.id)
  const runs: Run[] = []
  const notes: Note[] = []
  const places = new Map<number, number>()
  const authors: (string | null)[] = []
  for (const { start, end, authorId, change } of owned ? runsOfOwners(owned) : []) {
    const text = pair[side].slice(start, end)
    const last = runs.at(-1)
    if (last && !WORDS_OR_MORE.test(text)) {
      last.text += text // marks go with the words before them
      continue
    }
    if (!authors.includes(authorId)) authors.push(authorId)
    const author = authors.indexOf(authorId) + 1
    const place = places.get(change) ?? notes.length
    const row = rows.find((each) => each.change === change)
    if (place === notes.length) {
      const by = names.get(authorId ?? '') ?? ''
      notes.push({ by, at: row?.createdAt ?? '', origin: row?.origin ?? 'typed', author, amount: 0 })
      places.set(change, place)
    }
    if (last?.note === place + 1) last.text += text
    else runs.push({ text, note: place + 1, author })
  }
  for (const [index, note] of notes.entries()) {
    const its = runs.filter((run) => run.note === index + 1).map(({ text }) => text)
    note.amount = its.reduce((sum, text) => sum + (side === 'source' ? countCharacters(text) : countWords(text)), 0)
  }
  return { side, text: pair[side], runs, notes }
}
