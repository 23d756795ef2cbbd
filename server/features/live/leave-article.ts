import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { deletePresence, isPlace } from './presences.queries.ts'

/** One window of the actor's has left the article; whatever they were writing there is held no longer. */
export async function leaveArticle(
  { read, write, actor }: Context,
  form: { articleId: string; tab: string },
): Promise<void> {
  if (!(await isPlace(read, form.articleId, null))) throw new Problem('not_found')
  await write((tx) => deletePresence(tx, { ...form, userId: actor.id }))
}
