import type { Db } from '../../db/open.ts'

/** Who wrote at which pair after one change and up to another. */
export type Touch = { pairId: string; actorId: string }

const MOST = 100_000

export async function touchesBetween(db: Db, articleId: string, from: number, to: number): Promise<Touch[]> {
  return db
    .selectFrom('revisions')
    .innerJoin('pairs', 'pairs.id', 'revisions.pairId')
    .select(['revisions.pairId', 'revisions.actorId'])
    .distinct()
    .where('pairs.articleId', '=', articleId)
    .where('revisions.change', '>', from)
    .where('revisions.change', '<=', to)
    .limit(MOST)
    .execute()
}

/** The newest edition that readers got of each version, by the version's number. */
export async function editionsByVersion(db: Db, articleId: string): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom('editions')
    .select(['version', 'number'])
    .where('articleId', '=', articleId)
    .orderBy('number')
    .limit(MOST)
    .execute()
  return new Map(rows.map(({ version, number }) => [version, number]))
}
