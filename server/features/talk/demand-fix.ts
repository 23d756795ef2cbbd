import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { ensure } from '../../policy/can.ts'
import { keepThreadDeed } from './keep-thread-deed.ts'
import { lockThread } from './lock-thread.ts'
import { mayDemand } from './thread.ts'

/** Says that the review is not finished before this is resolved, or that it may be; by reviewers and editors of the article. */
export async function demandFix({ write, actor, now }: Context, threadId: string, mustFix: boolean) {
  ensure(actor, 'article.read')
  return write(async (tx) => {
    const { thread, article } = await lockThread(tx, threadId)
    if (!mayDemand(article, actor)) throw new Problem('thread.must_fix_not_yours')
    if ((thread.mustFix === 1) !== mustFix) {
      const after = { ...thread, mustFix: mustFix ? 1 : 0 }
      await keepThreadDeed(tx, { actor, now }, after, mustFix ? 'demand' : 'relent')
    }
    return { threadId, articleId: article.id }
  })
}
