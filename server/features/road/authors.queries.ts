import type { Db } from '../../db/open.ts'
import { changeOfLastApproval } from './versions.queries.ts'

/**
 * The authors of what would be approved: whose English was written since the last approval, and who corrected the
 * Chinese since, or whose correction of it was brought back. Bringing in the Chinese makes nobody its author; empty texts
 * are nobody's words.
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
    .where(({ eb, or, and, exists, selectFrom }) =>
      or([
        eb('side', '=', 'target'),
        eb('origin', '=', 'typed'),
        and([
          eb('origin', '=', 'restore'),
          exists(
            selectFrom('revisions as typed')
              .select('typed.number')
              .whereRef('typed.articleId', '=', 'revisions.articleId')
              .whereRef('typed.authorId', '=', 'revisions.authorId')
              .whereRef('typed.text', '=', 'revisions.text')
              .where('typed.side', '=', 'source')
              .where('typed.origin', '=', 'typed'),
          ),
        ]),
      ]),
    )
    .limit(10_000)
    .execute()
  return new Set(rows.map((row) => row.authorId))
}
