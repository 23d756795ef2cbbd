import type { Context } from '../../context.ts'
import { nextChange, updateArticle } from '../articles/articles.queries.ts'
import { keepTitles, writePairs } from '../pairs/pairs.queries.ts'
import { writesBackTo } from '../pairs/write-back.ts'
import { beginHandOver, recordDeed } from './hand-over.ts'
import { findVersion } from './versions.queries.ts'

/** Gives a correction up: the approved text comes back as `restore` revisions, and stays approved. */
export async function abandonCorrection(context: Context, articleId: string): Promise<void> {
  const { write, actor, now } = context
  await write(async (tx) => {
    const { article, pairs } = await beginHandOver(tx, context, articleId, 'abandon')
    const approved = await findVersion(tx, articleId, article.correction)
    const change = await nextChange(tx, article, { actorId: actor.id, deed: 'abandon', createdAt: now })
    const writes = await writesBackTo(tx, articleId, approved.change, pairs)
    await writePairs(tx, writes, { change, actorId: actor.id, createdAt: now })
    await keepTitles(tx, articleId)
    await updateArticle(tx, articleId, { stage: 'approved', correction: 0 })
    await recordDeed(tx, context, articleId, 'article.abandoned', { version: approved.number })
  })
}
