import type { Db } from '../../db/open.ts'
import { preparedRows } from '../../db/prepared.ts'
import { saidIn } from '../workbench/workbench.queries.ts'
import { hereAfter, type ArticleNow } from './presence.ts'

/** How these articles stand, in the order asked for; unknown ones are left out. Three short queries, however many ask. */
export async function articlesNow(db: Db, ids: readonly string[], now: string): Promise<ArticleNow[]> {
  if (ids.length === 0) return []
  const articles = new Map((await standings(db, { ids })).map((row) => [row.id, row]))
  const said = await saidIn(db, ids)
  const people = await peopleIn(db, { ids, after: hereAfter(now) })
  return ids.flatMap((id) => {
    const article = articles.get(id)
    if (!article) return []
    const here = people.filter((row) => row.articleId === id)
    return [
      {
        article: id,
        change: article.change,
        said: said.get(id) ?? 0,
        stage: article.stage,
        people: here.map(({ userId, name, pairId, doing }) => ({ id: userId, name, pair: pairId, doing })),
      },
    ]
  })
}

/** Those of these sessions that are neither ended nor expired, of people who are still of the office; none is marked as seen. */
export async function aliveSessions(
  db: Db,
  of: { ids: readonly string[]; seenAt: string; createdAt: string },
): Promise<Set<string>> {
  return new Set((await alive(db, of)).map(({ id }) => id))
}

/** Who made the changes after one, by the change's number. */
export async function changersSince(db: Db, articleId: string, change: number) {
  const rows = await changers(db, { articleId, change })
  return new Map(rows.map(({ number, actorId, name }) => [number, { actorId, name }]))
}

const standings = preparedRows((db, of: { ids: readonly string[] }) =>
  db.selectFrom('articles').select(['id', 'change', 'stage']).where('id', 'in', of.ids),
)

const peopleIn = preparedRows((db, of: { ids: readonly string[]; after: string }) =>
  db
    .selectFrom('presences')
    .innerJoin('users', 'users.id', 'presences.userId')
    .select(['presences.articleId', 'presences.userId', 'presences.pairId', 'presences.doing', 'users.name'])
    .where('presences.articleId', 'in', of.ids)
    .where('presences.seenAt', '>', of.after)
    .where('users.status', '=', 'active')
    .orderBy('presences.since')
    .orderBy('presences.userId')
    .limit(1_000),
)

const alive = preparedRows((db, of: { ids: readonly string[]; seenAt: string; createdAt: string }) =>
  db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.userId')
    .select('sessions.id')
    .where('sessions.id', 'in', of.ids)
    .where('sessions.endedAt', 'is', null)
    .where('sessions.seenAt', '>', of.seenAt)
    .where('sessions.createdAt', '>', of.createdAt)
    .where('users.status', '=', 'active'),
)

const changers = preparedRows((db, of: { articleId: string; change: number }) =>
  db
    .selectFrom('changes')
    .innerJoin('users', 'users.id', 'changes.actorId')
    .select(['changes.number', 'changes.actorId', 'users.name'])
    .where('changes.articleId', '=', of.articleId)
    .where('changes.number', '>', of.change)
    .orderBy('changes.number')
    .limit(1_000),
)
