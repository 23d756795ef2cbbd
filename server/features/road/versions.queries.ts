import type { Db, Tx } from '../../db/open.ts'
import { preparedRows } from '../../db/prepared.ts'
import type { Schema } from '../../db/schema.ts'
import { Problem } from '../../lib/problem.ts'
import type { VersionKind } from './version.ts'

export type Version = Schema['versions']

/** Every version of an article, by number. */
export async function versionsOf(db: Db, articleId: string): Promise<Version[]> {
  return db
    .selectFrom('versions')
    .selectAll()
    .where('articleId', '=', articleId)
    .orderBy('number')
    .limit(10_000)
    .execute()
}

/** The newest version, of one kind when it is named; undefined when there is none. */
export async function latestVersion(db: Db, articleId: string, kind?: VersionKind): Promise<Version | undefined> {
  const [version] = kind === undefined ? await newest(db, { articleId }) : await newestOfKind(db, { articleId, kind })
  return version
}

/** As much of a version as says which one it is; its text is as long as the article. */
export type VersionMark = Pick<Version, 'number' | 'kind' | 'change'>

/** Every version of an article by number, without the texts. */
export async function versionMarks(db: Db, articleId: string): Promise<(VersionMark & Pick<Version, 'createdAt'>)[]> {
  return db
    .selectFrom('versions')
    .select(['number', 'kind', 'change', 'createdAt'])
    .where('articleId', '=', articleId)
    .orderBy('number')
    .limit(10_000)
    .execute()
}

/** What the newest version is, without its text; undefined when there is none. */
export async function latestVersionMark(db: Db, articleId: string): Promise<VersionMark | undefined> {
  const [mark] = await newestMark(db, { articleId })
  return mark
}

const newestMark = preparedRows((db, of: { articleId: string }) =>
  db
    .selectFrom('versions')
    .select(['number', 'kind', 'change'])
    .where('articleId', '=', of.articleId)
    .orderBy('number', 'desc')
    .limit(1),
)

const versionsFromNewest = (db: Db, articleId: string) =>
  db.selectFrom('versions').selectAll().where('articleId', '=', articleId).orderBy('number', 'desc').limit(1)

const newest = preparedRows((db, of: { articleId: string }) => versionsFromNewest(db, of.articleId))
const newestOfKind = preparedRows((db, of: { articleId: string; kind: VersionKind }) =>
  versionsFromNewest(db, of.articleId).where('kind', '=', of.kind),
)

export async function findVersion(db: Db, articleId: string, number: number): Promise<Version> {
  const version = await db
    .selectFrom('versions')
    .selectAll()
    .where('articleId', '=', articleId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!version) throw new Problem('not_found')
  return version
}

export async function insertVersion(tx: Tx, version: Version): Promise<void> {
  await tx.insertInto('versions').values(version).execute()
}

/** The change since which words count as new: the last approval, or the return to it when a correction was abandoned. */
export async function changeOfLastApproval(db: Db, articleId: string): Promise<number> {
  const { change } = await db
    .selectFrom('changes')
    .select(({ fn }) => fn.max<number | null>('number').as('change'))
    .where('articleId', '=', articleId)
    .where('deed', 'in', ['approve', 'abandon'])
    .executeTakeFirstOrThrow()
  return change ?? 0
}
