import type { Db } from '../../db/open.ts'
import { usersByIds } from '../accounts/users.queries.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { latestVersion } from '../road/versions.queries.ts'
import { editionsOf } from './editions.queries.ts'
import type { Publication } from './publications.view.ts'
import { schedulesOf } from './schedules.queries.ts'

/** What the page about an article's publication shows. */
export async function readPublication(db: Db, articleId: string): Promise<Publication> {
  const article = await findArticle(db, articleId)
  const approved = await latestVersion(db, articleId, 'approved')
  const editions = await editionsOf(db, articleId)
  const schedules = await schedulesOf(db, articleId)
  const people = await usersByIds(db, [
    ...editions.map((edition) => edition.actorId),
    ...(approved ? [approved.actorId] : []),
  ])
  return {
    article,
    approved,
    editions,
    waiting: schedules.find((schedule) => schedule.status === 'waiting'),
    failed: schedules[0]?.status === 'failed' ? schedules[0] : undefined,
    names: new Map(people.map((person) => [person.id, person.name])),
  }
}
