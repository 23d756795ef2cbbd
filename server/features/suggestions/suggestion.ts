import { applyChanges, type TextChange } from '../../engines/diff/change-list.ts'
import { normalise } from '../../engines/text/normalise.ts'
import type { OfficeRules } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import type { Actor } from '../../policy/actor.ts'
import type { Article } from '../articles/article.ts'
import { holdsPen } from '../articles/pen.ts'
import type { Side } from '../pairs/pair.ts'

/** What became of a change; `by-hand`: its place was written anew by the adopter, with the proposal before their eyes. */
export const DECISIONS = ['taken', 'by-hand', 'declined'] as const
export type Decision = (typeof DECISIONS)[number]

/** A text for one side of a pair, proposed by somebody who does not hold the pen. */
export type Suggestion = {
  id: string
  articleId: string
  /** Counted within the article. */
  number: number
  /** The pair it was made for; the words may have gone on to another one since. */
  pairId: string
  side: Side
  /** The revision it is based on, and that revision's text. */
  revision: number
  base: string
  text: string
  note: string
  changes: readonly TextChange[]
  authorId: string
  createdAt: string
  withdrawnAt: string | null
}

/** A decision that holds, on the change at `place` in the suggestion's list; `change` is the article's. */
export type Decided = {
  place: number
  change: number
  decision: Decision
  note: string
  actorId: string
  createdAt: string
}
export type DecidedByPlace = ReadonlyMap<number, Decided>

/** The longest proposal, in characters; views say it to the browser. */
export const SUGGESTION_LENGTH = 20_000

/** Who may read an article may propose a text, but for whoever holds its pen: they write in the text itself. */
export function maySuggest(article: Article, actor: Actor, rules: OfficeRules): boolean {
  return article.putAwayAt === null && article.stage !== 'pairing' && !holdsPen(article, actor, rules)
}

/** The same as a refusal that says which rule it is. */
export function ensureMaySuggest(article: Article, actor: Actor, rules: OfficeRules): void {
  if (article.putAwayAt) throw new Problem('article.put_away')
  if (article.stage === 'pairing') throw new Problem('suggestion.not_here')
  if (holdsPen(article, actor, rules)) throw new Problem('suggestion.pen_yours')
}

/** A proposal as it is kept. Refuses an empty one and one that nobody would read. */
export function tidyProposal(typed: string): string {
  const text = normalise(typed).trim()
  if (text === '') throw atText('suggestion.empty')
  if (text.length <= SUGGESTION_LENGTH) return text
  throw atText('suggestion.long', { count: text.length, limit: SUGGESTION_LENGTH })
}

export function atText(
  code: 'suggestion.empty' | 'suggestion.long' | 'suggestion.unchanged',
  details: Record<string, number> = {},
): Problem {
  return new Problem(code, details, [{ pointer: 'text', code, details }])
}

/** The changes that are decided together with the one at a place: a moved clause goes and comes at once. */
export function unitOf(changes: readonly TextChange[], place: number): number[] {
  const partner = changes[place]?.movedTo ?? changes[place]?.movedFrom
  return partner === undefined ? [place] : [place, partner].sort((one, other) => one - other)
}

/** Every unit once, in the order of the text. */
export function unitsOf(changes: readonly TextChange[]): number[][] {
  return changes.map((_change, place) => unitOf(changes, place)).filter(([first], place) => first === place)
}

/** The places without a decision that holds; none of a suggestion that was withdrawn. */
export function openPlaces(
  { changes, withdrawnAt }: Pick<Suggestion, 'changes' | 'withdrawnAt'>,
  decided: DecidedByPlace,
) {
  return withdrawnAt === null ? [...changes.keys()].filter((place) => !decided.has(place)) : []
}

/** The proposal without what of it was declined. */
export function proposalOf({ base, changes }: Pick<Suggestion, 'base' | 'changes'>, decided: DecidedByPlace): string {
  return applyChanges(base, changes, (place) => decided.get(place)?.decision !== 'declined')
}
