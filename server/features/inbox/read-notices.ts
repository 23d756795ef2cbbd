import type { Context } from '../../context.ts'
import { findNotice, markRead } from './inbox.queries.ts'

/** Marks one notice of the actor read, or all of them when `id` is null. */
export async function readNotices({ write, actor, now }: Context, { id }: { id: string | null }): Promise<void> {
  await write(async (tx) => {
    if (id !== null) await findNotice(tx, actor.id, id)
    await markRead(tx, actor.id, now, id)
  })
}

/** Opens a notice: it is read from now on. Answers the article that it speaks of. */
export async function openNotice(context: Context, { id }: { id: string }): Promise<string | null> {
  const { articleId } = await findNotice(context.read, context.actor.id, id)
  await readNotices(context, { id })
  return articleId
}
