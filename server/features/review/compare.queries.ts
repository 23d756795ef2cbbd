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
