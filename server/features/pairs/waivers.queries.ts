import type { Db, Tx } from '../../db/open.ts'
import type { Schema } from '../../db/schema.ts'

export type WaiverRow = Schema['waivers']

export async function waiversOf(db: Db, articleId: string): Promise<WaiverRow[]> {
  return db
    .selectFrom('waivers')
    .selectAll()
    .where('articleId', '=', articleId)
    .orderBy('createdAt')
    .limit(10_000)
    .execute()
}

export async function insertWaiver(tx: Tx, waiver: WaiverRow): Promise<void> {
  await tx.insertInto('waivers').values(waiver).execute()
}
