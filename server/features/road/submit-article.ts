import type { Context } from '../../context.ts'
import { notify } from '../activity/notify.ts'
import { membersOf } from '../articles/article.ts'
import { nextChange, updateArticle } from '../articles/articles.queries.ts'
import { beginHandOver, freezeVersion, recordDeed } from './hand-over.ts'

/** The translator hands the article to the reviewers; a version is frozen. */
export async function submitArticle(context: Context, articleId: string): Promise<void> {
  const { write, actor, now } = context
  await write(async (tx) => {
    const { article, pairs } = await beginHandOver(tx, context, articleId, 'submit')
    const change = await nextChange(tx, article, { actorId: actor.id, deed: 'submit', createdAt: now })
    const { number } = await freezeVersion(tx, article, context, { kind: 'submitted', change, pairs })
    await updateArticle(tx, articleId, { stage: 'review' })
    await recordDeed(tx, context, articleId, 'article.submitted', { version: number })
    await notify(tx, {
      userIds: membersOf(article, 'reviewer'),
      articleId,
      actorId: actor.id,
      kind: 'submitted',
      details: { version: number },
      createdAt: now,
    })
  })
}
