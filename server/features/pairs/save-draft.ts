import type { Context } from '../../context.ts'
import { normalise } from '../../engines/text/normalise.ts'
import { lockArticleOfPair } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { deleteDraft, keepDraft } from './drafts.queries.ts'
import type { Side } from './pair.ts'
import { findPair } from './pairs.queries.ts'

export type DraftForm = { pairId: string; side: Side; text: string; basedOn: number }

/** Keeps what is being typed; no revision and no change of state. Typing back to the saved text ends the draft. */
export async function saveDraft({ write, actor, now, rules }: Context, form: DraftForm): Promise<void> {
  const text = normalise(form.text)
  await write(async (tx) => {
    const article = await lockArticleOfPair(tx, form.pairId)
    ensurePen(article, actor, rules, 'text')
    const pair = await findPair(tx, form.pairId)
    if (text === pair[form.side]) return deleteDraft(tx, pair.id, form.side, actor.id)
    await keepDraft(tx, { ...form, text, userId: actor.id, updatedAt: now })
  })
}
