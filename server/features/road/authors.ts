import { authorsIn } from '../../engines/diff/authorship.ts'
import type { Side } from '../pairs/pair.ts'
import { isBroughtIn, ownersByPair, type WordsWent, type WrittenRow } from './word-owners.ts'

/** What is known of one side of the touched pairs: their revisions in order, and which of them still stand. */
export type Touched = {
  side: Side
  rows: readonly WrittenRow[]
  went: readonly WordsWent[]
  present: ReadonlySet<string>
}

/**
 * Those of whom at least one word stands in the pairs that came in after the change `since`. Pairs are looked at word by word
 * only as long as they may show an author who is not known yet.
 */
export function authorsAmong(sides: readonly Touched[], since: number): Set<string> {
  const authors = new Set<string>()
  for (const { side, rows, went, present } of sides) {
    const counting = side === 'source' ? { since, isNobodys: isBroughtIn } : { since }
    for (const family of familiesOf(rows, went)) {
      if (family.every(({ change, authorId }) => change <= since || authors.has(authorId))) continue
      const owned = ownersByPair(withoutSteps(family, since), went, side, counting)
      for (const [pairId, text] of owned) {
        if (present.has(pairId)) for (const author of authorsIn(text)) authors.add(author)
      }
    }
  }
  return authors
}

/** Pairs whose words may have gone from one to the other are looked at together. */
function familiesOf(rows: readonly WrittenRow[], went: readonly WordsWent[]): readonly WrittenRow[][] {
  const heads = new Map<string, string>()
  const headOf = (pairId: string): string => {
    const head = heads.get(pairId) ?? pairId
    return head === pairId ? pairId : headOf(head)
  }
  const join = (one: string, other: string) => heads.set(headOf(one), headOf(other))
  for (const { fromPairId, toPairId } of went) join(fromPairId, toPairId)
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1]
    if (before?.change === row.change && row.origin !== 'import') join(before.pairId, row.pairId)
  }
  const families = new Map<string, WrittenRow[]>()
  for (const row of rows) {
    const head = headOf(row.pairId)
    const family = families.get(head)
    if (family) family.push(row)
    else families.set(head, [row])
  }
  return [...families.values()]
}

/** Of what one person typed in a row into a pair only the last counts, but for what was made by hand of a suggestion. */
function withoutSteps(rows: readonly WrittenRow[], since: number): readonly WrittenRow[] {
  const next = new Map<string, WrittenRow>()
  const kept: WrittenRow[] = []
  const taken = new Set(rows.flatMap((row) => (row.origin === 'suggestion' ? [`${row.pairId} ${row.change}`] : [])))
  for (const row of rows.toReversed()) {
    const later = next.get(row.pairId)
    next.set(row.pairId, row)
    const isStep = later?.origin === 'typed' && row.origin === 'typed' && later.authorId === row.authorId
    const isByHand = taken.has(`${row.pairId} ${row.change - 1}`)
    if (!isStep || isByHand || row.change <= since !== later.change <= since) kept.push(row)
  }
  return kept.reverse()
}
