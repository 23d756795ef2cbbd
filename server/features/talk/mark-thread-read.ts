import type { Context } from '../../context.ts'
import { ensure } from '../../policy/can.ts'
import { readNoticesOfThread } from './talk-notices.queries.ts'
import { findThread, keepRead } from './threads.queries.ts'

/** The actor has read a thread up to an entry: what came in after the page was drawn stays unread. */
export async function markThreadRead({ write, actor, now }: Context, threadId: string, upTo: number) {
  ensure(actor, 'article.read')
  return write(async (tx) => {
    const thread = await findThread(tx, threadId)
    await keepRead(tx, threadId, actor.id, Math.min(upTo, thread.entries), now)
    if (upTo >= thread.entries) await readNoticesOfThread(tx, thread, actor.id, now)
    return { threadId, articleId: thread.articleId }
  })
}
