import type { Db, Tx } from '../../db/open.ts'
import { preparedRows } from '../../db/prepared.ts'
import type { Schema } from '../../db/schema.ts'

export type WaiverRow = Schema['waivers']

export async function waiversOf(db: Db, articleId: string): Promise<WaiverRow[]> {
  return waivers(db, { articleId })
}

const waivers = preparedRows((db, of: { articleId: string }) =>
  db.selectFrom('waivers').selectAll().where('articleId', '=', of.articleId).orderBy('createdAt').limit(10_000),
)

export async function insertWaiver(tx: Tx, waiver: WaiverRow): Promise<void> {
  await tx.insertInto('waivers').values(waiver).execute()
}
