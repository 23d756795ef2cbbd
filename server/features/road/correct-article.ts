import type { Context } from '../../context.ts'
import { notify } from '../activity/notify.ts'
import { membersOf } from '../articles/article.ts'
import { nextChange, updateArticle } from '../articles/articles.queries.ts'
import { beginHandOver, recordDeed } from './hand-over.ts'
import { latestVersion } from './versions.queries.ts'

/** Opens an approved article for a correction; what readers see stays as it is until the next edition. */
export async function correctArticle(context: Context, articleId: string, note: string): Promise<void> {
  const { write, actor, now } = context
  await write(async (tx) => {
    const { article } = await beginHandOver(tx, context, articleId, 'correct', note)
    const approved = await latestVersion(tx, articleId, 'approved')
    await nextChange(tx, article, { actorId: actor.id, deed: 'correct', createdAt: now })
    await updateArticle(tx, articleId, { stage: 'review', correction: approved?.number ?? 0 })
    await recordDeed(tx, context, articleId, 'article.corrected', { note: note.trim() })
    await notify(tx, {
      userIds: membersOf(article, 'reviewer'),
      articleId,
      actorId: actor.id,
      kind: 'corrected',
      details: { note: note.trim() },
      createdAt: now,
    })
  })
}
