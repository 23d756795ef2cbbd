import { diffText, type Change } from '../../engines/diff/diff.ts'
import type { User } from '../accounts/user.ts'
import { SIDES, type Pair, type Side } from '../pairs/pair.ts'
import type { Imported } from './reading/imported.ts'
import { CUTS } from './reading/paragraphs.ts'
import type { Fate, RenewalRow } from './renewal.ts'
import type { Renewal } from './renewals.queries.ts'

/** More rows than this are not drawn; the figures above them count all. */
const MOST_ROWS = 400
/** A paragraph that differs in more words than this is shown as taken out and put in. */
const MOST_TOKENS = 400

export const HINTS = ['older', 'alone'] as const
type Hint = (typeof HINTS)[number]

/** What newer files would do to an article: one row for each pair that differs, and how many stay between them. */
export function presentRenewal(
  renewal: Renewal,
  pairs: readonly Pair[],
  people: readonly Pick<User, 'id' | 'name'>[],
  actor: Pick<User, 'id' | 'name'>,
) {
  const byId = new Map(pairs.map((pair, index) => [pair.id, { pair, number: index + 1 }]))
  const count = (fate: Fate) => renewal.rows.filter((row) => row.fate === fate).length
  const shown = folded(renewal.rows)
  return {
    articleId: renewal.articleId,
    counts: { same: count('same'), changed: count('changed'), new: count('new'), gone: count('gone') },
    differs: renewal.rows.some(({ fate }) => fate !== 'same'),
    rows: shown
      .slice(0, MOST_ROWS)
      .map((row) => (typeof row === 'number' ? { fate: 'same' as const, count: row } : presentRow(row, byId))),
    more: Math.max(0, shown.length - MOST_ROWS),
    sides: SIDES.flatMap((side) => (renewal[side] ? [presentSide(side, renewal[side])] : [])),
    asksAuthor: renewal.target !== null,
    authors: [
      ...new Map([actor, ...people].map(({ id, name }) => [id, { id, name, isChosen: id === actor.id }])).values(),
    ],
  }
}

/** Runs of pairs that stay as they are become their number. */
function folded(rows: readonly RenewalRow[]): (RenewalRow | number)[] {
  const shown: (RenewalRow | number)[] = []
  for (const row of rows) {
    const last = shown.at(-1)
    if (row.fate !== 'same') shown.push(row)
    else if (typeof last === 'number') shown[shown.length - 1] = last + 1
    else shown.push(1)
  }
  return shown
}

function presentRow(row: RenewalRow, byId: ReadonlyMap<string, { pair: Pair; number: number }>) {
  const old = row.pairIds.flatMap((id) => byId.get(id) ?? [])
  const textBefore = (side: Side) =>
    old
      .map(({ pair }) => pair[side])
      .filter((text) => text !== '')
      .join('\n')
  return {
    fate: row.fate,
    pairId: row.pairIds[0] ?? '',
    numbers: old.map(({ number }) => number),
    isTitle: row.kind === 'title',
    kind: row.kind,
    source: changesOf(row, textBefore('source'), 'source'),
    target: changesOf(row, textBefore('target'), 'target'),
    hint: hintOf(row, textBefore('source'), textBefore('target')),
  }
}

/** What is to be done about a pair that has changed: its English is older than its Chinese, or stands alone. */
function hintOf({ fate, source, target }: RenewalRow, sourceBefore: string, targetBefore: string): Hint | null {
  if (fate !== 'changed' || target === '' || source === sourceBefore) return null
  if (source === '') return 'alone'
  return target === targetBefore ? 'older' : null
}

function changesOf(row: RenewalRow, before: string, side: Side): readonly Change[] {
  if (row.fate === 'new') return row[side] === '' ? [] : [{ op: 'insert', text: row[side] }]
  if (row.fate === 'gone') return before === '' ? [] : [{ op: 'delete', text: before }]
  if (before === row[side]) return before === '' ? [] : [{ op: 'equal', text: before }]
  return diffText(before, row[side], side === 'source' ? 'zh' : 'en', { tokens: MOST_TOKENS }).changes
}

function presentSide(side: Side, { format, encoding, cut, leftOut }: Imported) {
  return { side, format, encoding, cut, cuts: cut === null ? [] : CUTS, leftOut: leftOut.length }
}
