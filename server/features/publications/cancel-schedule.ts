import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { recordActivity } from '../activity/record-activity.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import { ensurePublisher } from './edition.ts'
import { closeSchedule, findSchedule } from './schedules.queries.ts'

/** Takes back a set time that has not come yet. */
export async function cancelSchedule(
  { write, actor, now }: Context,
  { articleId, scheduleId }: { articleId: string; scheduleId: string },
): Promise<void> {
  await write(async (tx) => {
    ensurePublisher(await lockArticle(tx, articleId), actor)
    const schedule = await findSchedule(tx, articleId, scheduleId)
    if (schedule.status !== 'waiting') throw new Problem('publication.not_waiting')
    await closeSchedule(tx, scheduleId, 'cancelled')
    const details = { at: schedule.publishAt, version: schedule.version }
    await recordActivity(tx, { articleId, actorId: actor.id, deed: 'article.unscheduled', details, createdAt: now })
  })
}
