import type { Db } from '../../db/open.ts'
import type { Step } from './steps.ts'

/** So many steps back can be undone one after the other. */
const MOST_STEPS = 500

/** The newest changes of an article, oldest first. */
export async function newestSteps(db: Db, articleId: string): Promise<Step[]> {
  const rows = await db
    .selectFrom('changes')
    .select(['number', 'actorId', 'deed', 'undoes'])
    .where('articleId', '=', articleId)
    .orderBy('number', 'desc')
    .limit(MOST_STEPS)
    .execute()
  return rows.reverse()
}
