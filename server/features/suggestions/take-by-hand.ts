import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { deleteDraft } from '../pairs/drafts.queries.ts'
import { deskOf, keepDeed } from '../pairs/keep-deed.ts'
import { revisionOf, type Desk, type Pair } from '../pairs/pair.ts'
import type { PairWrite } from '../pairs/pairs.queries.ts'
import { ensureOpen, keepDecided, revised } from './decide-suggestion.ts'
import { readSuggestion, type Reading } from './read-suggestions.ts'
import { proposalOf, tidyProposal } from './suggestion.ts'

/** `text` is what the adopter made of the proposal; `basedOn` the revision of that side which they saw beside it. */
export type ByHandForm = { suggestionId: string; text: string; basedOn: number }

/**
 * Takes all that is open of a suggestion with the adopter's own hand. Two deeds, one upon the other: the proposal by its proposer,
 * then what the adopter made of it, so that each of them is the author of their words and of no others.
 */
export async function takeByHand(context: Context, form: ByHandForm) {
  const text = tidyProposal(form.text)
  const { write, actor, now, rules } = context
  return write(async (tx) => {
    const { articleId } = (await readSuggestion(tx, form.suggestionId)).reading
    await lockArticle(tx, articleId)
    const { article, reading } = await readSuggestion(tx, form.suggestionId) // as it stands now that nobody else writes
    ensurePen(article, actor, rules, 'text')
    ensureOpen(reading, reading.open)
    const { pair, side, open: places } = reading
    if (!pair) throw new Problem('suggestion.gone')
    const current = revisionOf(pair, side)
    if (form.basedOn !== current) throw new Problem('pair.stale', { current })
    await deleteDraft(tx, pair.id, side, actor.id)
    const [first, second] = stepsTo(reading, pair, text, deskOf(article), actor.id)
    const decided = { reading, places, decision: 'by-hand' as const, note: '' }
    const change = await keepDecided(tx, context, decided, first ? [first] : [])
    if (second) await keepDeed(tx, await lockArticle(tx, articleId), { actor, now }, 'suggestion', [second])
    return { articleId, pairId: pair.id, change }
  })
}

/** One step where the adopter's text is the proposal's or adds to a text that says the same already, none where nothing is new. */
function stepsTo(reading: Reading, pair: Pair, text: string, desk: Desk, adopterId: string): PairWrite[] {
  const { side, authorId } = reading
  if (text === pair[side]) return []
  const proposal = proposalOf(reading, reading.decided)
  const proposed = proposal === pair[side] ? pair : revised(pair, side, proposal, desk)
  const final = text === proposal ? proposed : revised(proposed, side, text, desk)
  return [
    ...(proposed === pair ? [] : [{ before: pair, after: proposed, origin: 'suggestion' as const, authorId }]),
    ...(final === proposed ? [] : [{ before: proposed, after: final, origin: 'typed' as const, authorId: adopterId }]),
  ]
}
