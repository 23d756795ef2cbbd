import type { Db } from '../../db/open.ts'
import { changeOfLastApproval } from './versions.queries.ts'

/**
 * The authors of what would be approved: whose English was written since the last approval, and who corrected the
 * Chinese since. Bringing in the Chinese makes nobody its author; empty texts are nobody's words.
 */
export async function authorsSinceApproval(db: Db, articleId: string): Promise<Set<string>> {
  const since = await changeOfLastApproval(db, articleId)
  const rows = await db
    .selectFrom('revisions')
    .select('authorId')
    .distinct()
    .where('articleId', '=', articleId)
    .where('change', '>', since)
    .where('text', '!=', '')
    .where(({ eb, or, and }) =>
      or([eb('side', '=', 'target'), and([eb('side', '=', 'source'), eb('origin', '=', 'typed')])]),
    )
    .limit(10_000)
    .execute()
  return new Set(rows.map((row) => row.authorId))
}
