import type { Db, Tx } from '../../db/open.ts'
import type { Schema } from '../../db/schema.ts'
import type { Judged, ReviewError } from './quality.ts'

/** One review that ended, of one person's words. */
export type Round = Judged & { articleId: string; change: number; userId: string; actorId: string; createdAt: string }

const MOST = 50_000

export async function keepRounds(tx: Tx, rows: readonly Schema['reviewRounds'][]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('reviewRounds').values(rows).execute()
}

/** The reviews of one article that ended, oldest first. */
export async function roundsOf(db: Db, articleId: string): Promise<Round[]> {
  const rows = await db
    .selectFrom('reviewRounds')
    .selectAll()
    .where('articleId', '=', articleId)
    .orderBy('change')
    .orderBy('userId')
    .limit(MOST)
    .execute()
  return rows.map(asRound)
}

/** All reviews that ended from a time on, oldest first. */
export async function roundsSince(db: Db, from: string): Promise<Round[]> {
  const rows = await db
    .selectFrom('reviewRounds')
    .selectAll()
    .where('createdAt', '>=', from)
    .orderBy('createdAt')
    .orderBy('articleId')
    .orderBy('userId')
    .limit(MOST)
    .execute()
  return rows.map(asRound)
}

function asRound(row: Schema['reviewRounds']): Round {
  return { ...row, errors: JSON.parse(row.errors) as ReviewError[] } // written by keepRounds alone
}
