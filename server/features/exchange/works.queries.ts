import type { Db, Tx } from '../../db/open.ts'
import { Problem, type ProblemCode, type ProblemDetails } from '../../lib/problem.ts'

/** What long work is about. */
export const WORKS = ['import', 'renewal', 'pair-again'] as const
export type WorkName = (typeof WORKS)[number]

/**
 * Work that takes longer than a page waits. It is kept among the imports, so that any process can say how far it is and
 * end it: who does the work stops when its row is gone. `seenAt` is when it was last heard of.
 */
export type Work = {
  id: string
  userId: string
  name: WorkName
  /** Where it was begun, and where one goes back to. */
  from: string
  done: number
  of: number
  seenAt: string
  outcome: { to: string } | { code: ProblemCode; details: ProblemDetails } | { bug: true } | null
}

/** One's own work; another person's is not there. */
export async function findWork(db: Db, id: string, userId: string): Promise<Work> {
  const row = await db
    .selectFrom('imports')
    .select('content')
    .where('id', '=', id)
    .where('userId', '=', userId)
    .executeTakeFirst()
  const content = row && (JSON.parse(row.content) as { work?: Work }) // written here or as an import
  if (!content?.work) throw new Problem('not_found')
  return content.work
}

/** One's own works and previews that nobody has decided on yet, newest first. */
export async function waitingOf(
  db: Db,
  userId: string,
): Promise<{ id: string; createdAt: string; work: Work | null }[]> {
  const rows = await db
    .selectFrom('imports')
    .select([
      'id',
      'createdAt',
      ({ eb }) => eb.case().when('content', 'like', WORK).then(eb.ref('content')).end().as('content'),
    ])
    .where('userId', '=', userId)
    .where((eb) => eb.or([eb('content', 'like', WORK), eb('content', 'like', PREVIEW)]))
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(MOST_WAITING)
    .execute()
  return rows.map(({ id, createdAt, content }) => ({
    id,
    createdAt,
    work: content === null ? null : (JSON.parse(content) as { work: Work }).work, // written here
  }))
}

const MOST_WAITING = 5
/** How the texts of the rows begin; those of previews are long, and not needed. */
const [WORK, PREVIEW] = ['{"work":%', '{"source":%']

export async function insertWork(tx: Tx, work: Work, createdAt: string): Promise<void> {
  const { id, userId } = work
  await tx
    .insertInto('imports')
    .values({ id, userId, content: JSON.stringify({ work }), createdAt })
    .execute()
}

/** Writes how far the work is; false when somebody has ended it. */
export async function keepWork(tx: Tx, work: Work): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('imports')
    .set({ content: JSON.stringify({ work }) })
    .where('id', '=', work.id)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export async function deleteWork(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('imports').where('id', '=', id).execute()
}
