import type { Context } from '../../context.ts'
import type { Tx } from '../../db/open.ts'
import { Problem } from '../../lib/problem.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { findChange } from '../pairs/changes.queries.ts'
import { keepDeed } from '../pairs/keep-deed.ts'
import type { Pair } from '../pairs/pair.ts'
import { writesBackTo } from '../pairs/write-back.ts'
import { readSuggestion } from './read-suggestions.ts'

/**
 * Takes back what was taken by hand, both of its deeds at once: the paragraph stands as before them, and the suggestion is open
 * again. Refuses with `change.overtaken` when somebody touched the paragraph since.
 */
export async function undoByHand({ write, actor, now, rules }: Context, suggestionId: string) {
  return write(async (tx) => {
    const { articleId } = (await readSuggestion(tx, suggestionId)).reading
    await lockArticle(tx, articleId)
    const { article, reading } = await readSuggestion(tx, suggestionId)
    ensurePen(article, actor, rules)
    const taken = [...reading.decided.values()].find(({ decision }) => decision === 'by-hand')
    if (!taken) throw new Problem('change.undone')
    const { pair } = reading
    if (!pair) throw new Problem('suggestion.gone')
    if (await isOvertaken(tx, pair, taken.change)) throw new Problem('change.overtaken')
    const writes = await writesBackTo(tx, articleId, taken.change - 1, [pair], false)
    const change = await keepDeed(tx, article, { actor, now }, 'undo', writes, taken.change)
    return { articleId, pairId: pair.id, change }
  })
}

/** The paragraph was last touched by the deed that took it, or by the adopter's own words upon it. */
async function isOvertaken(tx: Tx, pair: Pair, taken: number): Promise<boolean> {
  if (pair.change <= taken) return false
  if (pair.change > taken + 1) return true
  const [first, second] = [
    await findChange(tx, pair.articleId, taken),
    await findChange(tx, pair.articleId, pair.change),
  ]
  return second.deed !== 'suggestion' || second.actorId !== first.actorId || second.createdAt !== first.createdAt
}
