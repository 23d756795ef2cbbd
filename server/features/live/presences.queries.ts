import { sql } from 'kysely'
import type { Db, Tx } from '../../db/open.ts'
import { preparedRows } from '../../db/prepared.ts'
import type { Schema } from '../../db/schema.ts'

export type Presence = Schema['presences']

/** Is there an article of this id and, where one is named, a pair of it that was not removed? */
export async function isPlace(db: Db, articleId: string, pairId: string | null): Promise<boolean> {
  const rows = pairId === null ? await article(db, { articleId }) : await pairOfArticle(db, { articleId, pairId })
  return rows.length > 0
}

/** One statement for coming and for staying; who had been silent too long (`hereAfter`) comes anew. */
export async function keepPresence(tx: Tx, presence: Presence, hereAfter: string): Promise<void> {
  const { tab, pairId, doing, seenAt } = presence
  await tx
    .insertInto('presences')
    .values(presence)
    .onConflict((conflict) =>
      conflict.columns(['articleId', 'userId']).doUpdateSet({
        ...{ tab, pairId, doing, seenAt },
        since: sql<string>`case when presences.seen_at > ${hereAfter} then presences.since else excluded.since end`,
      }),
    )
    .execute()
}

/** Another window of the same person that was heard of since keeps them there. */
export async function deletePresence(tx: Tx, of: Pick<Presence, 'articleId' | 'userId' | 'tab'>): Promise<void> {
  await tx
    .deleteFrom('presences')
    .where('articleId', '=', of.articleId)
    .where('userId', '=', of.userId)
    .where('tab', '=', of.tab)
    .execute()
}

/** Forgets who left without a word. */
export async function deleteOldPresences(tx: Tx, before: string): Promise<void> {
  await tx.deleteFrom('presences').where('seenAt', '<=', before).execute()
}

const article = preparedRows((db, at: { articleId: string }) =>
  db.selectFrom('articles').select('id').where('id', '=', at.articleId),
)

const pairOfArticle = preparedRows((db, at: { articleId: string; pairId: string }) =>
  db
    .selectFrom('pairs')
    .select('id')
    .where('id', '=', at.pairId)
    .where('articleId', '=', at.articleId)
    .where('presence', '=', 'present'),
)
