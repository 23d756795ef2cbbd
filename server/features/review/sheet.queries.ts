import type { Db } from '../../db/open.ts'
import type { Span } from '../reasons/read-review-changes.ts'

/** One hand-over of an article: the version that it froze, and the note that went with it. */
export type HandOverRow = {
  number: number
  kind: string
  hash: string
  change: number
  actorId: string
  createdAt: string
  canonical: string
}

/**
 * From the first submission after the approval before this one, or from that approval itself, to the newest change: what
 * whoever approves now has not approved before. `from` is 0 when nothing was submitted yet; `approved` is the change of that
 * approval, 0 when there was none.
 */
export async function spanToApprove(
  db: Db,
  articleId: string,
  stage: string,
  newest: number,
): Promise<Span & { approved: number }> {
  const rows = await db
    .selectFrom('changes')
    .select(['number', 'deed'])
    .where('articleId', '=', articleId)
    .where('deed', 'in', ['submit', 'approve', 'abandon'])
    .orderBy('number')
    .limit(10_000)
    .execute()
  const isApproval = ({ deed }: { deed: string }) => deed !== 'submit'
  const last = rows.findLast(isApproval)
  const earlier = stage === 'approved' && last ? rows.filter((row) => row !== last) : rows
  const approved = earlier.findLast(isApproval)?.number ?? 0
  const submitted = earlier.find((row) => !isApproval(row) && row.number > approved)
  return { from: submitted?.number ?? approved, to: newest, approved }
}

/** The notes of an article's returns and corrections, by the version they returned or began with. */
export async function notesOf(
  db: Db,
  articleId: string,
): Promise<{ deed: string; details: string; createdAt: string }[]> {
  return db
    .selectFrom('activity')
    .select(['deed', 'details', 'createdAt'])
    .where('articleId', '=', articleId)
    .where('deed', 'in', ['article.returned', 'article.corrected'])
    .orderBy('createdAt')
    .limit(1_000)
    .execute()
}
