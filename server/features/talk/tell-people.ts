import type { Context } from '../../context.ts'
import type { Tx } from '../../db/open.ts'
import { notify } from '../activity/notify.ts'
import type { Colleague, Mention } from './mention.ts'
import { writersIn } from './comments.queries.ts'
import { noticesOfThread } from './talk-notices.queries.ts'
import type { Thread } from './thread.ts'

/**
 * Tells of a comment that was just kept: whoever it speaks to, and those who took part in the thread; of the latter nobody who
 * has not yet read what they were told before.
 */
export async function tellPeople(
  tx: Tx,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  thread: Thread,
  mentions: readonly Mention[],
  colleagues: readonly Colleague[],
): Promise<void> {
  const reachable = new Set(colleagues.map(({ id }) => id))
  const mentioned = mentions.map(({ userId }) => userId)
  const told = new Set((await noticesOfThread(tx, thread, 'replied')).map(({ userId }) => userId))
  const tookPart = [thread.openedBy, ...(await writersIn(tx, thread.id))].filter(
    (id) => reachable.has(id) && !mentioned.includes(id) && !told.has(id),
  )
  const notice = {
    articleId: thread.articleId,
    actorId: actor.id,
    details: { thread: thread.id, number: thread.number },
    createdAt: now,
  }
  await notify(tx, { ...notice, userIds: mentioned, kind: 'mentioned' })
  await notify(tx, { ...notice, userIds: tookPart, kind: 'replied' })
}
