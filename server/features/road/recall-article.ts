import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { notify } from '../activity/notify.ts'
import { membersOf, type Article } from '../articles/article.ts'
import { nextChange, updateArticle } from '../articles/articles.queries.ts'
import { beginHandOver, recordDeed } from './hand-over.ts'
import { latestVersionMark, type VersionMark } from './versions.queries.ts'

/** The translator takes the article back, so long as nothing was done on it in review. */
export async function recallArticle(context: Context, articleId: string): Promise<void> {
  const { write, actor, now } = context
  await write(async (tx) => {
    const { article } = await beginHandOver(tx, context, articleId, 'recall')
    if (!isUntouched(article, await latestVersionMark(tx, articleId))) throw new Problem('recall.too_late')
    await nextChange(tx, article, { actorId: actor.id, deed: 'recall', createdAt: now })
    await updateArticle(tx, articleId, { stage: 'translation' })
    await recordDeed(tx, context, articleId, 'article.recalled')
    await notify(tx, {
      userIds: membersOf(article, 'reviewer'),
      articleId,
      actorId: actor.id,
      kind: 'recalled',
      details: {},
      createdAt: now,
    })
  })
}

/** Has nothing changed since the article was submitted? */
export function isUntouched(article: Article, latest: VersionMark | undefined): boolean {
  return latest?.kind === 'submitted' && latest.change === article.change
}
