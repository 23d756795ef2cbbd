import type { Context } from '../../context.ts'
import { notify } from '../activity/notify.ts'
import { nextChange, updateArticle } from '../articles/articles.queries.ts'
import { writePairs } from '../pairs/pairs.queries.ts'
import { beginHandOver, freezeVersion, recordDeed } from './hand-over.ts'

/** An editor approves the text as it stands: every pair is approved, and the version is what may be published. */
export async function approveArticle(context: Context, articleId: string): Promise<void> {
  const { write, actor, now } = context
  await write(async (tx) => {
    const { article, pairs, isAuthor } = await beginHandOver(tx, context, articleId, 'approve')
    const change = await nextChange(tx, article, { actorId: actor.id, deed: 'approve', createdAt: now })
    const writes = pairs
      .filter((pair) => pair.state !== 'approved')
      .map((before) => ({
        before,
        after: { ...before, state: 'approved' as const },
        origin: 'typed' as const,
        authorId: actor.id,
      }))
    await writePairs(tx, writes, { change, actorId: actor.id, createdAt: now })
    const version = await freezeVersion(tx, article, context, {
      kind: 'approved',
      change,
      pairs,
      approvedByAuthor: isAuthor,
    })
    await updateArticle(tx, articleId, { stage: 'approved', correction: 0 })
    await recordDeed(tx, context, articleId, 'article.approved', { version: version.number })
    await notify(tx, {
      userIds: article.people.map((member) => member.userId),
      articleId,
      actorId: actor.id,
      kind: 'approved',
      details: { version: version.number },
      createdAt: now,
    })
  })
}
