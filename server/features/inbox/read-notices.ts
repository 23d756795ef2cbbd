import type { Context } from '../../context.ts'
import { readDetails } from '../activity/deed-values.ts'
import { findNotice, markRead } from './inbox.queries.ts'

/** Marks one notice of the actor read, or all of them when `id` is null. */
export async function readNotices({ write, actor, now }: Context, { id }: { id: string | null }): Promise<void> {
  await write(async (tx) => {
    if (id !== null) await findNotice(tx, actor.id, id)
    await markRead(tx, actor.id, now, id)
  })
}

/** Opens a notice: it is read from now on. Answers the article that it speaks of, and the thread or suggestion when it is about one. */
export async function openNotice(
  context: Context,
  { id }: { id: string },
): Promise<{ articleId: string | null; threadId: string | null; suggestionId: string | null }> {
  const { articleId, details } = await findNotice(context.read, context.actor.id, id)
  await readNotices(context, { id })
  const { thread, suggestion } = readDetails(details)
  return { articleId, threadId: idIn(thread), suggestionId: idIn(suggestion) }
}

function idIn(detail: unknown): string | null {
  return typeof detail === 'string' ? detail : null
}
