import type { Db, Tx } from '../../db/open.ts'

/** Up to which change a person has seen an article, and when. */
export type Look = { change: number; lookedAt: string }

/** What a person has seen last, as they said or as they handed it over themselves; undefined when neither. */
export async function lastLook(db: Db, articleId: string, userId: string): Promise<Look | undefined> {
  const said = await saidLook(db, articleId, userId)
  const handed = await db
    .selectFrom('versions')
    .select(['change', 'createdAt as lookedAt'])
    .where('articleId', '=', articleId)
    .where('actorId', '=', userId)
    .orderBy('change', 'desc')
    .limit(1)
    .executeTakeFirst()
  return said && said.change >= (handed?.change ?? 0) ? said : handed
}

/** Moves the mark forward; an older page that is sent again does not move it back. */
export async function keepLook(tx: Tx, look: Look & { articleId: string; userId: string }): Promise<void> {
  const { articleId, userId, change, lookedAt } = look
  await tx
    .insertInto('looks')
    .values({ articleId, userId, change, lookedAt })
    .onConflict((conflict) =>
      conflict.columns(['userId', 'articleId']).doUpdateSet({ change, lookedAt }).where('looks.change', '<', change),
    )
    .execute()
}

async function saidLook(db: Db, articleId: string, userId: string): Promise<Look | undefined> {
  return db
    .selectFrom('looks')
    .select(['change', 'lookedAt'])
    .where('articleId', '=', articleId)
    .where('userId', '=', userId)
    .executeTakeFirst()
}
