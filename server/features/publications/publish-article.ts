import type { Context } from '../../context.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import { ensurePublisher, type Edition, type Press } from './edition.ts'
import { findApproved, keepEdition } from './keep-edition.ts'
import { linkAhead } from './link-ahead.ts'
import { writePublic } from './published-stamp.ts'
import { cancelWaiting } from './schedules.queries.ts'

/** `version` is the one that the editor looked at, null for the latest; `note` says from the second edition on what is new. */
export type PublicationForm = { articleId: string; version: number | null; note: string }

/** Publishes the latest approved version as the next edition; a time that was set for later is cancelled. */
export async function publishArticle(
  { read, write, actor, now }: Context,
  form: PublicationForm,
  press: Press,
): Promise<Edition> {
  await linkAhead(read, form.articleId)
  return writePublic(write, async (tx) => {
    const article = await lockArticle(tx, form.articleId)
    ensurePublisher(article, actor)
    const approved = await findApproved(tx, article, form.version, form.note)
    await cancelWaiting(tx, article.id)
    return keepEdition(tx, press, article, approved, { actorId: actor.id, note: form.note, now })
  })
}
