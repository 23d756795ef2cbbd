import type { Context } from '../../context.ts'
import { newId } from '../../lib/ids.ts'
import { Problem } from '../../lib/problem.ts'
import { recordActivity } from '../activity/record-activity.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import { ensurePublisher } from './edition.ts'
import { findApproved } from './keep-edition.ts'
import { insertSchedule, waitingSchedule, type Schedule } from './schedules.queries.ts'

/** `publishAt` is an ISO time in UTC. */
export type ScheduleForm = { articleId: string; version: number | null; note: string; publishAt: string }

/** Sets the time at which the latest approved version is published; an article waits for one time only. */
export async function scheduleEdition({ write, actor, now }: Context, form: ScheduleForm): Promise<Schedule> {
  return write(async (tx) => {
    const article = await lockArticle(tx, form.articleId)
    ensurePublisher(article, actor)
    const { version, editions } = await findApproved(tx, article, form.version, form.note)
    if (form.publishAt <= now)
      throw new Problem('publication.in_past', {}, [{ pointer: 'at', code: 'publication.in_past' }])
    if (await waitingSchedule(tx, article.id)) throw new Problem('publication.scheduled')

    const schedule: Schedule = {
      id: newId(),
      articleId: article.id,
      version: version.number,
      publishAt: form.publishAt,
      actorId: actor.id,
      note: editions.length > 0 ? form.note.trim() : '',
      status: 'waiting',
      createdAt: now,
    }
    await insertSchedule(tx, schedule)
    const details = { at: form.publishAt, version: version.number }
    await recordActivity(tx, {
      articleId: article.id,
      actorId: actor.id,
      deed: 'article.scheduled',
      details,
      createdAt: now,
    })
    return schedule
  })
}
