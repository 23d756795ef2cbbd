import type { Context } from '../../context.ts'
import type { Tx } from '../../db/open.ts'
import { changeList } from '../../engines/diff/change-list.ts'
import { newId } from '../../lib/ids.ts'
import { Problem } from '../../lib/problem.ts'
import { ensure } from '../../policy/can.ts'
import { recordActivity } from '../activity/record-activity.ts'
import type { Article } from '../articles/article.ts'
import { lockArticleOfPair } from '../articles/articles.queries.ts'
import { ensureNoteLength } from '../articles/note.ts'
import { revisionText } from '../pairs/history.queries.ts'
import type { Side } from '../pairs/pair.ts'
import { findPair } from '../pairs/pairs.queries.ts'
import { LANGUAGE_OF } from '../reasons/pieces.ts'
import { decisionsOf } from './decisions.queries.ts'
import { atText, ensureMaySuggest, tidyProposal, type Suggestion } from './suggestion.ts'
import { insertSuggestion, nextSuggestionNumber, sameSuggestion, suggestionMarks } from './suggestions.queries.ts'
import { tellPenHolders } from './tell-people.ts'

/** `basedOn` is the revision of that side which the proposer had before their eyes. */
export type SuggestionForm = { pairId: string; side: Side; text: string; basedOn: number; note: string }

export type Suggested = { id: string; number: number; articleId: string; pairId: string }

/**
 * Proposes another text for one side of a pair, for whoever holds the pen. Refuses an empty proposal, one that changes nothing,
 * and whoever holds the pen. The same proposal twice is one.
 */
export async function suggestText(context: Context, form: SuggestionForm): Promise<Suggested> {
  ensure(context.actor, 'article.read')
  return suggest(context, form, async () => undefined)
}

/**
 * The same by whoever the caller has let in; `admit` refuses inside the transaction. Refuses with `suggestion.too_many` when
 * `mostOpen` of theirs wait in this pair.
 */
export async function suggest(
  context: Context,
  form: SuggestionForm,
  admit: (tx: Tx, article: Article) => Promise<void>,
  mostOpen = Infinity,
): Promise<Suggested> {
  const { read, write, actor, now, rules } = context
  const text = tidyProposal(form.text)
  const note = form.note.trim()
  ensureNoteLength(note)
  const base = await revisionText(read, form.pairId, form.side, form.basedOn)
  const changes = base === undefined ? [] : changeList(base, text, LANGUAGE_OF[form.side]).changes
  return write(async (tx) => {
    const article = await lockArticleOfPair(tx, form.pairId)
    await admit(tx, article)
    ensureMaySuggest(article, actor, rules)
    const pair = await findPair(tx, form.pairId)
    if (base === undefined) throw new Problem('form.invalid', { field: 'basedOn' })
    if (text === base || text === pair[form.side]) throw atText('suggestion.unchanged')
    const place = { pairId: pair.id, side: form.side, revision: form.basedOn }
    const same = await sameSuggestion(tx, { ...place, text, authorId: actor.id })
    if (same) return { ...same, articleId: article.id, pairId: pair.id }
    await ensureFewOpen(tx, article.id, pair.id, actor.id, mostOpen)
    const suggestion: Suggestion = {
      ...{ id: newId(), articleId: article.id, number: await nextSuggestionNumber(tx, article.id), ...place },
      ...{ base, text, note, changes, authorId: actor.id, createdAt: now, withdrawnAt: null },
    }
    await insertSuggestion(tx, suggestion)
    const { id, number } = suggestion
    const deed = { articleId: article.id, actorId: actor.id, deed: 'suggestion.made' as const, details: { number } }
    await recordActivity(tx, { ...deed, createdAt: now })
    await tellPenHolders(tx, context, article, suggestion)
    return { id, number, articleId: article.id, pairId: pair.id }
  })
}

async function ensureFewOpen(tx: Tx, articleId: string, pairId: string, authorId: string, most: number) {
  if (most === Infinity) return
  const decided = await decisionsOf(tx, articleId)
  const own = await suggestionMarks(tx, articleId)
  const open = own.filter((mark) => {
    return mark.pairId === pairId && mark.authorId === authorId && decided(mark.id).size < mark.changeCount
  })
  if (open.length >= most) throw new Problem('suggestion.too_many', { most })
}
