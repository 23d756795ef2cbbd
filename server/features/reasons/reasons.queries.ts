import type { Db, Tx } from '../../db/open.ts'
import type { Schema } from '../../db/schema.ts'
import { undoneAmong } from '../pairs/changes.queries.ts'
import type { Side } from '../pairs/pair.ts'
import type { Revision } from '../pairs/revision.ts'

export type ReasonRow = Schema['reasons']

const MOST = 20_000

/**
 * The change that a review is compared with: the last submission, or the approval that is being corrected; 0 when there was
 * none. With `before`, that of the review that a change ended.
 */
export async function reviewBase(db: Db, articleId: string, before?: number): Promise<number> {
  const { change } = await db
    .selectFrom('changes')
    .select(({ fn }) => fn.max<number | null>('number').as('change'))
    .where('articleId', '=', articleId)
    .$if(before !== undefined, (query) => query.where('number', '<', before ?? 0))
    .where('deed', 'in', ['submit', 'approve', 'abandon'])
    .executeTakeFirstOrThrow()
  return change ?? 0
}

/** What was said of changes after one change and up to another, oldest first; without what was taken back by an undo. */
export async function reasonsBetween(
  db: Db,
  articleId: string,
  from: number,
  to: number,
  pairIds: readonly string[] | null = null,
): Promise<ReasonRow[]> {
  if (pairIds?.length === 0) return []
  const rows = await db
    .selectFrom('reasons')
    .selectAll()
    .where('articleId', '=', articleId)
    .where('change', '>', from)
    .where('change', '<=', to)
    .$if(pairIds !== null, (query) => query.where('pairId', 'in', pairIds))
    .orderBy('change')
    .orderBy('pairId')
    .orderBy('startOffset')
    .limit(MOST)
    .execute()
  const undone = await undoneAmong(db, articleId, [...new Set(rows.map(({ change }) => change))])
  return rows.filter(({ change }) => !undone.has(change))
}

export async function keepReason(tx: Tx, row: ReasonRow): Promise<void> {
  await tx.insertInto('reasons').values(row).execute()
}

/** The revisions of these pairs after one change and up to another, oldest first. */
export async function revisionsBetween(
  db: Db,
  articleId: string,
  from: number,
  to: number,
  pairIds: readonly string[],
): Promise<Revision[]> {
  if (pairIds.length === 0) return []
  return db
    .selectFrom('revisions')
    .selectAll()
    .where('articleId', '=', articleId)
    .where('change', '>', from)
    .where('change', '<=', to)
    .where('pairId', 'in', pairIds)
    .orderBy('change')
    .orderBy('number')
    .limit(MOST)
    .execute()
}

/** The text of a revision among these, or the text before all of them. */
export function textIn(revisions: readonly Revision[], side: Side, number: number, before: string): string {
  const found = revisions.findLast((each) => each.side === side && each.number <= number)
  return found?.text ?? before
}
