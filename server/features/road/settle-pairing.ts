import type { Context } from '../../context.ts'
import { notify } from '../activity/notify.ts'
import { membersOf } from '../articles/article.ts'
import { nextChange, updateArticle } from '../articles/articles.queries.ts'
import { beginHandOver, recordDeed } from './hand-over.ts'

/** The pairs are right: translation begins. */
export async function settlePairing(context: Context, articleId: string): Promise<void> {
  const { write, actor, now } = context
  await write(async (tx) => {
    const { article } = await beginHandOver(tx, context, articleId, 'settle')
    await nextChange(tx, article, { actorId: actor.id, deed: 'settle', createdAt: now })
    await updateArticle(tx, articleId, { stage: 'translation' })
    await recordDeed(tx, context, articleId, 'article.settled')
    await notify(tx, {
      userIds: membersOf(article, 'translator'),
      articleId,
      actorId: actor.id,
      kind: 'assigned',
      details: { role: 'translator' },
      createdAt: now,
    })
  })
}
