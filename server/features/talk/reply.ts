import type { Context } from '../../context.ts'
import { ensure } from '../../policy/can.ts'
import { colleaguesOf } from './colleagues.queries.ts'
import { insertComment } from './comments.queries.ts'
import { lockThread } from './lock-thread.ts'
import { mentionsIn } from './mention.ts'
import { tellPeople } from './tell-people.ts'
import { tidyComment } from './thread.ts'
import { replaceThread } from './threads.queries.ts'

/** Adds a comment to a thread, also to a resolved one, which stays resolved. Two at once stand one after the other. */
export async function reply({ write, actor, now }: Context, threadId: string, typed: string) {
  ensure(actor, 'article.read')
  const text = tidyComment(typed)
  return write(async (tx) => {
    const { thread, article } = await lockThread(tx, threadId)
    const number = thread.entries + 1
    const colleagues = await colleaguesOf(tx)
    const mentions = mentionsIn(text, colleagues)
    await insertComment(tx, { threadId, number, authorId: actor.id, text, createdAt: now }, mentions)
    await replaceThread(tx, { ...thread, entries: number })
    await tellPeople(tx, { actor, now }, thread, mentions, colleagues)
    return { threadId, articleId: article.id, number }
  })
}
