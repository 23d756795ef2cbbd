import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { recordActivity } from '../activity/record-activity.ts'
import { lockArticle, updateArticle } from '../articles/articles.queries.ts'
import { ensureNote, ensurePublisher } from './edition.ts'
import { writePublic } from './published-stamp.ts'
import { cancelWaiting } from './schedules.queries.ts'

/** `note` is shown at the article's address. */
export type WithdrawalForm = { articleId: string; note: string }

/** Takes a public article away from readers: its addresses answer with the note until it is published again. */
export async function withdrawArticle({ write, actor, now }: Context, form: WithdrawalForm): Promise<void> {
  await writePublic(write, async (tx) => {
    const article = await lockArticle(tx, form.articleId)
    ensurePublisher(article, actor)
    if (article.publicStatus !== 'public') throw new Problem('publication.not_public')
    ensureNote(form.note)
    await updateArticle(tx, article.id, { publicStatus: 'withdrawn' })
    await cancelWaiting(tx, article.id)
    const details = { note: form.note.trim() }
    await recordActivity(tx, {
      articleId: article.id,
      actorId: actor.id,
      deed: 'article.withdrawn',
      details,
      createdAt: now,
    })
  })
}
