import type { Context } from '../../context.ts'
import type { Tx } from '../../db/open.ts'
import { Problem } from '../../lib/problem.ts'
import { recordActivity } from '../activity/record-activity.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import { ensureNoteLength } from '../articles/note.ts'
import { ensurePen } from '../articles/pen.ts'
import { deskOf, keepDeed } from '../pairs/keep-deed.ts'
import { reviseSource, reviseTarget, revisionOf, type Desk, type Pair, type Side } from '../pairs/pair.ts'
import type { PairWrite } from '../pairs/pairs.queries.ts'
import { keepDecisions } from './decisions.queries.ts'
import { readSuggestion, type Reading } from './read-suggestions.ts'
import { fitting, rebaseOn } from './rebase.ts'
import { unitOf, type Decision } from './suggestion.ts'
import { tellProposer } from './tell-people.ts'

/** `places` are changes by their index; `all` takes those that fit the text as it stands, or declines every open one. */
export type DecisionForm = {
  suggestionId: string
  places: readonly number[] | 'all'
  decision: 'taken' | 'declined'
  note: string
}

export type Decided = { articleId: string; pairId: string | null; change: number; count: number; left: number }

/**
 * Takes changes of a suggestion into the text as it stands now, or declines them. The new text is the proposer's words and the
 * adopter's deed, left unconfirmed: nobody has read the whole paragraph yet, so in review it is translated and in translation a
 * draft, as after any edit that was left. Refuses with `suggestion.decided` whoever comes second, and with
 * `suggestion.conflict` where the words were changed since.
 */
export async function decideSuggestion(context: Context, form: DecisionForm): Promise<Decided> {
  ensureNoteLength(form.note.trim())
  const { article, reading } = await readSuggestion(context.read, form.suggestionId)
  ensurePen(article, context.actor, context.rules, 'text')
  const plan = planOf(reading, form)
  const done = await context.write((tx) => keep(tx, context, form, { reading, plan }))
  return done ?? decideSuggestion(context, form) // the text or a decision was a newer one: planned again from that
}

/** Refuses what cannot be decided any more: withdrawn, or decided by somebody else. */
export function ensureOpen({ open, withdrawnAt }: Reading, places: readonly number[]): void {
  if (withdrawnAt !== null) throw new Problem('suggestion.withdrawn')
  if (places.length === 0 || places.some((place) => !open.includes(place))) throw new Problem('suggestion.decided')
}

/** The pair after its side got this text without being confirmed. */
export function revised(pair: Pair, side: Side, text: string, desk: Desk): Pair {
  if (side === 'source') return reviseSource(pair, text, pair.sourceRevision, desk)
  return reviseTarget(pair, text, pair.targetRevision, desk, 'leave')
}

/** What a reading depends on: where it differs the plan is of yesterday. */
export function stampOf({ side, pair, decided }: Reading): string {
  const decisions = [...decided.values()].map(({ place, decision }) => `${place} ${decision}`).sort()
  return [pair?.id, pair && revisionOf(pair, side), ...decisions].join()
}

/** Writes decisions down with a deed on the pairs, and tells of them; answers the deed's number. */
export async function keepDecided(
  tx: Tx,
  { actor, now, rules }: Context,
  {
    reading,
    places,
    decision,
    note,
  }: { reading: Reading; places: readonly number[]; decision: Decision; note: string },
  writes: readonly PairWrite[],
): Promise<number> {
  const { articleId, id: suggestionId, number } = reading
  const change = await keepDeed(tx, await lockArticle(tx, articleId), { actor, now }, 'suggestion', writes)
  const row = { articleId, change, suggestionId, decision, note, actorId: actor.id, createdAt: now }
  await keepDecisions(
    tx,
    places.map((place) => ({ ...row, place })),
  )
  const told = decision === 'declined' ? 'declined' : 'taken'
  const deed = { articleId, actorId: actor.id, deed: `suggestion.${told}` as const, details: { number } }
  await recordActivity(tx, { ...deed, createdAt: now })
  await tellProposer(tx, { actor, now, rules }, reading, told, note)
  return change
}

/** Which changes are decided, and the text after them; null where the text stays. */
type Plan = { places: readonly number[]; text: string | null }

function planOf(reading: Reading, { places: wanted, decision }: DecisionForm): Plan {
  const { changes, open, pair, side, decided } = reading
  if (wanted !== 'all' && wanted.some((place) => place >= changes.length))
    throw new Problem('form.invalid', { field: 'place' })
  const places = wanted === 'all' ? open : [...new Set(wanted.flatMap((place) => unitOf(changes, place)))]
  ensureOpen(reading, places)
  if (decision === 'declined') return { places, text: null }
  if (!pair) throw new Problem('suggestion.gone')
  const rebase = rebaseOn(reading, decided, pair[side])
  if (wanted !== 'all') {
    const text = rebase(places)
    if (text === null) throw new Problem('suggestion.conflict')
    return { places, text }
  }
  const fit = fitting(reading, rebase, pair[side], open)
  if (fit.places.length === 0) throw new Problem('suggestion.conflict')
  return fit
}

async function keep(
  tx: Tx,
  context: Context,
  { suggestionId, decision, note }: DecisionForm,
  seen: { reading: Reading; plan: Plan },
): Promise<Decided | null> {
  await lockArticle(tx, seen.reading.articleId)
  const { article, reading } = await readSuggestion(tx, suggestionId)
  ensurePen(article, context.actor, context.rules, 'text')
  const { places, text } = seen.plan
  ensureOpen(reading, places)
  if (stampOf(reading) !== stampOf(seen.reading)) return null
  const { pair, side } = reading
  const isNew = pair !== null && text !== null && text !== pair[side]
  const writes: PairWrite[] = isNew
    ? [
        {
          before: pair,
          after: revised(pair, side, text, deskOf(article)),
          origin: 'suggestion',
          authorId: reading.authorId,
        },
      ]
    : []
  const change = await keepDecided(tx, context, { reading, places, decision, note: note.trim() }, writes)
  const left = reading.open.length - places.length
  return { articleId: article.id, pairId: pair?.id ?? null, change, count: places.length, left }
}
