import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { hereAfter, type Doing } from './presence.ts'
import { isPlace, keepPresence } from './presences.queries.ts'

export type HereForm = { articleId: string; pairId: string | null; doing: Doing; tab: string }

/**
 * Says that the actor is in an article, at a paragraph or at none. Said again and again while they stay; the article itself
 * is neither taken nor touched. `not_found` for a place that is not there.
 */
export async function beHere({ read, write, actor, now }: Context, form: HereForm): Promise<void> {
  if (!(await isPlace(read, form.articleId, form.pairId))) throw new Problem('not_found')
  await write((tx) => keepPresence(tx, { ...form, userId: actor.id, since: now, seenAt: now }, hereAfter(now)))
}
