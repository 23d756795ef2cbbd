import type { Context } from '../../context.ts'
import { diffText, type Change } from '../../engines/diff/diff.ts'
import { titleOf } from '../articles/article.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { revisionsOf } from '../pairs/history.queries.ts'
import { findPair } from '../pairs/pairs.queries.ts'
import type { Conflict, EditForm } from '../pairs/save-edit.ts'
import { namesOf } from './workbench.queries.ts'

/** Whose text stands in the box to begin with. */
export type Box = 'mine' | 'theirs'

/** Everything that the page of two edits of the same words shows: the texts, who saved theirs and when, what is in the box. */
export async function readConflict(context: Context, form: EditForm, { conflict }: Conflict, box: Box) {
  const { read, actor } = context
  const pair = await findPair(read, form.pairId)
  const article = await findArticle(read, pair.articleId)
  const saved = (await revisionsOf(read, pair.id, form.side)).find(
    ({ pairId, number }) => pairId === pair.id && number === conflict.current,
  )
  const names = await namesOf(read, [saved?.actorId ?? null])
  const shown = (text: string) => ({ text, ...difference(conflict.base, text, form) })
  return {
    title: titleOf(article),
    articleId: article.id,
    pairId: pair.id,
    side: form.side,
    deed: form.deed,
    basedOn: form.basedOn,
    current: conflict.current,
    base: conflict.base,
    mine: shown(conflict.mine),
    theirs: shown(conflict.theirs),
    saved: saved
      ? { at: saved.createdAt, by: names.get(saved.actorId) ?? '', isOwn: saved.actorId === actor.id }
      : null,
    box,
    otherSide: form.side === 'source' ? pair.target : pair.source,
  }
}

/** A text in which less stands of the old one than was struck out is read without the marks first. */
function difference(base: string, text: string, { side }: EditForm) {
  const { changes } = diffText(base, text, side === 'source' ? 'zh' : 'en')
  return { changes, isRewritten: lengthOf(changes, 'delete') > lengthOf(changes, 'equal') }
}

function lengthOf(changes: readonly Change[], op: Change['op']): number {
  return changes.reduce((sum, change) => sum + (change.op === op ? change.text.length : 0), 0)
}
