import { diffText, marksOf, type Change } from '../../engines/diff/diff.ts'
import type { TextChange } from '../../engines/diff/change-list.ts'
import type { Actor } from '../../policy/actor.ts'
import type { Pair, Side } from '../pairs/pair.ts'
import { SIDES } from '../pairs/pair.ts'
import { LANGUAGE_OF } from '../reasons/pieces.ts'
import { fitting, rebaseOn, type Rebase } from './rebase.ts'
import type { Reading } from './read-suggestions.ts'
import { proposalOf, SUGGESTION_LENGTH, unitsOf } from './suggestion.ts'

/** Who looks, and what they may do. */
export type Onlooker = { actor: Pick<Actor, 'id'>; names: ReadonlyMap<string, string>; mayDecide: boolean }

export type SuggestionView = ReturnType<typeof presentSuggestion>

/** Suggestions in their order; only the newest open ones are tried on the text, as much as one page has time for. */
export function presentSuggestions(readings: readonly Reading[], onlooker: Onlooker): SuggestionView[] {
  const tried = new Set<string>()
  let cost = 0
  for (const reading of readings.toSorted((one, other) => other.number - one.number)) {
    if (reading.open.length === 0) continue
    cost += costOf(reading)
    if (tried.size === MOST_TRIED || cost > MOST_COST) break
    tried.add(reading.id)
  }
  return readings.map((reading) => presentSuggestion(reading, onlooker, tried.has(reading.id)))
}

/**
 * A suggestion as it stands now: its marks in the text, and each change with what became of it. One that is not tried on the text
 * as it stands, for it would take too long, is marked in the text it was made for, and said to fit.
 */
export function presentSuggestion(
  reading: Reading,
  { actor, names, mayDecide }: Onlooker,
  isTried = costOf(reading) <= MOST_COST,
) {
  const { id, number, articleId, side, authorId, createdAt, note, open, withdrawnAt, pair } = reading
  const rebase = isTried && pair && open.length > 0 ? rebaseOn(reading, reading.decided, pair[side]) : null
  const changes = unitsOf(reading.changes).map((unit) => presentUnit(reading, unit, names, rebase))
  const count = (fits: string) => changes.filter((change) => change.is === 'open' && change.fits === fits).length
  return {
    ...{ id, number, articleId, side, note, at: createdAt, by: names.get(authorId) ?? '', changes },
    pairId: pair?.id ?? null,
    isTried,
    isOwn: authorId === actor.id,
    state: withdrawnAt !== null ? ('withdrawn' as const) : open.length > 0 ? ('open' as const) : ('decided' as const),
    mayDecide: mayDecide && open.length > 0,
    mayWithdraw: authorId === actor.id && open.length > 0,
    isFollowed: pair !== null && pair[side] !== reading.base,
    open: changes.filter((change) => change.is === 'open').length,
    conflicts: count('no'),
    fitting: count('yes') + count('there'),
    marks: marksFor(reading, rebase),
  }
}

/** What belongs to one pair: what was suggested there, and the forms for whoever may suggest. */
export function presentPairSuggestions(
  pair: Pair | null,
  readings: readonly Reading[],
  onlooker: Onlooker & { maySuggest: boolean },
) {
  const all = presentSuggestions(readings, onlooker)
  return {
    pairId: pair?.id ?? null,
    open: all.filter(({ state }) => state === 'open'),
    decided: all.filter(({ state }) => state === 'decided'),
    forms: pair && onlooker.maySuggest ? formsFor(pair) : [],
    most: SUGGESTION_LENGTH,
  }
}

/** A form for each side, the English first, with the text as it stands. */
export function formsFor(pair: Pick<Pair, 'id' | Side | 'sourceRevision' | 'targetRevision'>) {
  return [...SIDES].reverse().map((side) => ({
    pairId: pair.id,
    side,
    text: pair[side],
    basedOn: side === 'source' ? pair.sourceRevision : pair.targetRevision,
    rows: Math.min(14, Math.max(3, Math.ceil(pair[side].length / (side === 'source' ? 22 : 42)) + 1)),
    note: '',
  }))
}

/** The three texts that a person needs who takes a suggestion by hand. */
export function presentThree(reading: Reading) {
  const { side, base, pair, decided } = reading
  const current = pair?.[side] ?? ''
  const proposal = proposalOf(reading, decided)
  const marks = (text: string) => diffText(base, text, LANGUAGE_OF[side]).changes
  return {
    base,
    proposal: { text: proposal, marks: marks(proposal) },
    current: { text: current, marks: marks(current) },
    basedOn: pair ? (side === 'source' ? pair.sourceRevision : pair.targetRevision) : 0,
    otherSide: pair ? (side === 'source' ? pair.target : pair.source) : '',
  }
}

/** In the text as it stands where something of it fits, else in the text it was made for. */
function marksFor(reading: Reading, rebase: Rebase | null): readonly Change[] {
  const { base, changes, open, pair, side } = reading
  const current = pair?.[side] ?? base
  const fit = rebase && fitting(reading, rebase, current, open)
  if (fit && fit.text !== current) return diffText(current, fit.text, LANGUAGE_OF[side]).changes
  return marksOf(base, changes)
}

function presentUnit(
  reading: Reading,
  unit: readonly number[],
  names: ReadonlyMap<string, string>,
  rebase: Rebase | null,
) {
  const { changes, decided, base, pair, side } = reading
  const parts = unit.flatMap((place) => changes[place] ?? [])
  const join = (what: 'deleted' | 'inserted') => parts.map((part) => part[what]).join('')
  const [first = 0] = unit
  const said = decided.get(first)
  return {
    place: first,
    deleted: join('deleted'),
    inserted: join('inserted'),
    tells: parts[0]?.tells ?? ('words' as const),
    isMoved: unit.length > 1,
    around: aroundOf(base, parts),
    is: said?.decision ?? ('open' as const),
    by: said ? (names.get(said.actorId) ?? '') : '',
    at: said?.createdAt ?? null,
    note: said?.note ?? '',
    fits: said ? ('yes' as const) : fitsIn(unit, pair?.[side], rebase),
  }
}

/** `there`: the text says so already, by another hand. */
function fitsIn(unit: readonly number[], current: string | undefined, rebase: Rebase | null): 'yes' | 'there' | 'no' {
  if (current === undefined) return 'no'
  if (!rebase) return 'yes'
  const text = rebase(unit)
  if (text === null) return 'no'
  return text === current ? 'there' : 'yes'
}

/** So many are tried on the text for one page, and so much: a unit of this is a change tried on a text of one character. */
const MOST_TRIED = 30
const MOST_COST = 2_000_000

/** Each change is tried on the whole text, alone and at worst with those before it. */
function costOf({ base, text, open, pair, side }: Reading): number {
  return Math.max(base.length, text.length, pair?.[side].length ?? 0) * open.length * 2
}

const AROUND = 18

/** A few characters beside a change, so that one knows where it is. */
function aroundOf(base: string, parts: readonly TextChange[]): { before: string; after: string } {
  const [first, last] = [parts[0]?.before.start ?? 0, parts.at(-1)?.before.end ?? 0]
  const before = base.slice(Math.max(0, first - AROUND), first)
  const after = base.slice(last, last + AROUND)
  const cut = (text: string, isCut: boolean, trim: (text: string) => string) => (isCut ? trim(text) : text)
  return {
    before: cut(
      before,
      first > AROUND,
      (text) => `…${text.replace(/^[\p{L}\p{M}\p{N}]*(?=\s)/u, '').replace(LOW, '')}`,
    ),
    after: cut(after, base.length > last + AROUND, (text) => `${text.replace(/(?<=\s)\S*$/u, '').replace(HIGH, '')}…`),
  }
}

/** Half a character at a cut. */
const LOW = /^[\udc00-\udfff]/
const HIGH = /[\ud800-\udbff]$/
