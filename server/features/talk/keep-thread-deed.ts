import type { Context } from '../../context.ts'
import type { Tx } from '../../db/open.ts'
import type { Deed } from '../activity/deed.ts'
import { recordActivity } from '../activity/record-activity.ts'
import { insertDeed } from './comments.queries.ts'
import type { Thread, ThreadDeed } from './thread.ts'
import { replaceThread } from './threads.queries.ts'

/** What the article's record calls a deed; what is not here stands in the thread alone. */
const IN_RECORD: Partial<Record<ThreadDeed, Deed>> = {
  resolve: 'thread.resolved',
  reopen: 'thread.reopened',
  demand: 'thread.demanded',
  relent: 'thread.relented',
}

/** Adds a deed to a locked thread: who, when, and how the thread stands after it. */
export async function keepThreadDeed(
  tx: Tx,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  thread: Thread,
  deed: ThreadDeed,
  comment: number | null = null,
): Promise<void> {
  const number = thread.entries + 1
  await insertDeed(tx, { threadId: thread.id, number, deed, comment, actorId: actor.id, createdAt: now })
  await replaceThread(tx, { ...thread, entries: number })
  const recorded = IN_RECORD[deed]
  if (!recorded) return
  await recordActivity(tx, {
    articleId: thread.articleId,
    actorId: actor.id,
    deed: recorded,
    details: { number: thread.number },
    createdAt: now,
  })
}
