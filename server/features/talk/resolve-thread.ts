import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { ensure } from '../../policy/can.ts'
import { keepThreadDeed } from './keep-thread-deed.ts'
import { lockThread } from './lock-thread.ts'
import { mayResolve, type ThreadStatus } from './thread.ts'

/** Resolves a thread, or opens it again: by the article's people, or who opened it. What is so already stays so. */
export async function resolveThread({ write, actor, now }: Context, threadId: string, status: ThreadStatus) {
  ensure(actor, 'article.read')
  return write(async (tx) => {
    const { thread, article } = await lockThread(tx, threadId)
    if (!mayResolve(article, actor, thread)) throw new Problem('thread.not_yours')
    if (thread.status !== status) {
      const deed = status === 'resolved' ? 'resolve' : 'reopen'
      await keepThreadDeed(tx, { actor, now }, { ...thread, status }, deed)
    }
    return { threadId, articleId: article.id }
  })
}
