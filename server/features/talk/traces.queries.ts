import type { Db } from '../../db/open.ts'
import type { Side } from '../pairs/pair.ts'

/** One text of a pair's side. */
export type Text = { pairId: string; side: Side; number: number; change: number; text: string }

/** At a change, words of one pair went on in another. */
export type Passage = { fromPairId: string; toPairId: string; change: number }

const MOST_TEXTS = 20_000

/** The texts that pairs have had from a revision on, oldest first. */
export async function textsOf(db: Db, pairIds: readonly string[], fromNumber: number): Promise<Text[]> {
  if (pairIds.length === 0) return []
  return db
    .selectFrom('revisions')
    .select(['pairId', 'side', 'number', 'change', 'text'])
    .where('pairId', 'in', pairIds)
    .where('number', '>=', fromNumber)
    .orderBy('change')
    .orderBy('pairId')
    .orderBy('side')
    .limit(MOST_TEXTS)
    .execute()
}

/** Where words of an article went from pair to pair, in order; what was taken back went the other way then. */
export async function passagesOf(db: Db, articleId: string): Promise<Passage[]> {
  const rows = await db
    .selectFrom('lineages')
    .leftJoin('changes', (join) =>
      join.onRef('changes.articleId', '=', 'lineages.articleId').onRef('changes.undoes', '=', 'lineages.change'),
    )
    .select(['fromPairId', 'toPairId', 'lineages.change', 'changes.number as undoneAt'])
    .where('lineages.articleId', '=', articleId)
    .orderBy('lineages.change')
    .orderBy('fromPairId')
    .limit(10_000)
    .execute()
  const there = rows.map(({ fromPairId, toPairId, change }) => ({ fromPairId, toPairId, change }))
  const back = rows.flatMap(({ fromPairId, toPairId, undoneAt }) =>
    undoneAt === null ? [] : [{ fromPairId: toPairId, toPairId: fromPairId, change: undoneAt }],
  )
  return [...there, ...back].sort((one, other) => one.change - other.change)
}
