import type { Db } from '../../db/open.ts'
import type { Descent } from './compare.ts'

const MOST = 100_000

/** The merges and splits after one change and up to another. */
export async function descentsBetween(db: Db, articleId: string, from: number, to: number): Promise<Descent[]> {
  return db
    .selectFrom('lineages')
    .select(['fromPairId', 'toPairId'])
    .where('articleId', '=', articleId)
    .where('change', '>', from)
    .where('change', '<=', to)
    .limit(MOST)
    .execute()
}
