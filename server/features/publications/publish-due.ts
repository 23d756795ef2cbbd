import type { Context } from '../../context.ts'
import type { Tx } from '../../db/open.ts'
import { Problem } from '../../lib/problem.ts'
import { notify } from '../activity/notify.ts'
import { recordActivity } from '../activity/record-activity.ts'
import type { Article } from '../articles/article.ts'
import { membersOf } from '../articles/article.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import type { Press } from './edition.ts'
import { findApproved, keepEdition } from './keep-edition.ts'
import { linkAhead } from './link-ahead.ts'
import { writePublic } from './published-stamp.ts'
import { closeSchedule, dueSchedules, findSchedule, type Schedule } from './schedules.queries.ts'

export type Due = { published: number; failed: number }

/**
 * Publishes what is due by the clock, each in a transaction of its own. What the article no longer allows (it is being
 * corrected, a newer version was approved, it was put away) is marked as failed, and its editors are told.
 */
export async function publishDue(context: Pick<Context, 'read' | 'write' | 'now'>, press: Press): Promise<Due> {
  const due: Due = { published: 0, failed: 0 }
  const bugs: unknown[] = []
  for (const schedule of await dueSchedules(context.read, context.now)) {
    await linkAhead(context.read, schedule.articleId)
    const publication = writePublic(context.write, (tx) => publishOne(tx, schedule, context.now, press))
    const outcome = await publication.catch((bug: unknown) => void bugs.push(bug))
    if (outcome) due[outcome] += 1
  }
  if (bugs.length > 0) throw bugs[0] // after the others, which must not wait for the one that cannot be published
  return due
}

async function publishOne(tx: Tx, { id, articleId }: Schedule, now: string, press: Press): Promise<keyof Due | null> {
  const article = await lockArticle(tx, articleId)
  const schedule = await findSchedule(tx, articleId, id)
  if (schedule.status !== 'waiting') return null // another process, or a person, was quicker
  const approved = await findApproved(tx, article, schedule.version, schedule.note).catch(asProblem)
  if (approved instanceof Problem) {
    await fail(tx, article, schedule, approved, now)
    return 'failed'
  }
  await closeSchedule(tx, id, 'published')
  await keepEdition(tx, press, article, approved, { actorId: schedule.actorId, note: schedule.note, now })
  return 'published'
}

/** A refusal is an answer here; anything else is a bug and ends the transaction. */
function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  throw error
}

async function fail(tx: Tx, article: Article, schedule: Schedule, problem: Problem, now: string): Promise<void> {
  await closeSchedule(tx, schedule.id, 'failed')
  const deed = {
    articleId: article.id,
    actorId: null,
    createdAt: now,
    details: { version: schedule.version, reason: problem.code },
  }
  await recordActivity(tx, { ...deed, deed: 'article.publication_failed' })
  await notify(tx, {
    ...deed,
    userIds: [...membersOf(article, 'editor'), schedule.actorId],
    kind: 'publication-failed',
  })
}
