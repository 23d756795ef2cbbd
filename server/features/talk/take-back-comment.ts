import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { ensure } from '../../policy/can.ts'
import { findComment } from './comments.queries.ts'
import { keepThreadDeed } from './keep-thread-deed.ts'
import { lockThread } from './lock-thread.ts'

/** Takes one's own comment back: pages show it no more, the record keeps it. */
export async function takeBackComment({ write, actor, now }: Context, threadId: string, number: number) {
  ensure(actor, 'article.read')
  return write(async (tx) => {
    const { thread, article } = await lockThread(tx, threadId)
    const comment = await findComment(tx, threadId, number)
    if (!comment) throw new Problem('not_found')
    if (comment.authorId !== actor.id) throw new Problem('comment.not_yours')
    if (!comment.isTakenBack) await keepThreadDeed(tx, { actor, now }, thread, 'take-back', number)
    return { threadId, articleId: article.id }
  })
}
