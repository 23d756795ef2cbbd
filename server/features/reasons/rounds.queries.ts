import type { Db, Tx } from '../../db/open.ts'
import type { Schema } from '../../db/schema.ts'
import type { Judged, ReviewError } from './quality.ts'

/** One review that ended, of one person's words. */
export type Round = Judged & Omit<Schema['reviewRounds'], 'errors'>

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
  return newestOfEach(rows.map(asRound))
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
  return newestOfEach(rows.map(asRound))
}

/** A review that was gone on with after it had ended (an editor gave it back) counts as it ended last. */
function newestOfEach(rounds: readonly Round[]): Round[] {
  const newest = new Map(rounds.map((round) => [`${round.articleId} ${round.base} ${round.userId}`, round]))
  return rounds.filter((round) => newest.get(`${round.articleId} ${round.base} ${round.userId}`) === round)
}

function asRound(row: Schema['reviewRounds']): Round {
  return { ...row, errors: JSON.parse(row.errors) as ReviewError[] } // written by keepRounds alone
}
