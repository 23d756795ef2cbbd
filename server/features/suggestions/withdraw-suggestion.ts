import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { recordActivity } from '../activity/record-activity.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import { ensureOpen } from './decide-suggestion.ts'
import { readSuggestion } from './read-suggestions.ts'
import { findSuggestion, keepWithdrawal } from './suggestions.queries.ts'

/** Takes one's own suggestion back, with all that nobody has decided on yet; what was taken of it stays taken. */
export async function withdrawSuggestion({ write, actor, now }: Context, suggestionId: string) {
  return write(async (tx) => {
    const { articleId, authorId } = await findSuggestion(tx, suggestionId)
    if (authorId !== actor.id) throw new Problem('suggestion.not_yours')
    await lockArticle(tx, articleId)
    const { reading } = await readSuggestion(tx, suggestionId) // as it stands now that nobody else decides
    ensureOpen(reading, reading.open)
    await keepWithdrawal(tx, suggestionId, now)
    const { number, pair } = reading
    const deed = { articleId, actorId: actor.id, deed: 'suggestion.withdrawn' as const, details: { number } }
    await recordActivity(tx, { ...deed, createdAt: now })
    return { articleId, pairId: pair?.id ?? null, number }
  })
}
