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

/** For each of these articles, in how many paragraphs others have changed a text since the person looked last; 0 is left out. */
export async function newsSince(db: Db, userId: string, articleIds: readonly string[]): Promise<Map<string, number>> {
  if (articleIds.length === 0) return new Map()
  const said = db.selectFrom('looks').select(['articleId', 'change']).where('userId', '=', userId)
  const handed = db.selectFrom('versions').select(['articleId', 'change']).where('actorId', '=', userId)
  const rows = await db
    .with('seen', (tables) =>
      tables
        .selectFrom(said.unionAll(handed).as('each'))
        .select(({ fn }) => ['articleId', fn.max('change').as('change')])
        .where('articleId', 'in', articleIds)
        .groupBy('articleId'),
    )
    .selectFrom('seen')
    .innerJoin('revisions', (on) =>
      on
        .onRef('revisions.articleId', '=', 'seen.articleId')
        .on(({ eb, ref }) => eb('revisions.change', '>', ref('seen.change'))),
    )
    .innerJoin('pairs', 'pairs.id', 'revisions.pairId')
    .select(({ fn }) => ['seen.articleId', fn.count<number | string>('pairs.id').distinct().as('count')])
    .where('revisions.actorId', '!=', userId)
    .where('pairs.presence', '=', 'present')
    .groupBy('seen.articleId')
    .limit(articleIds.length)
    .execute()
  return new Map(rows.map(({ articleId, count }) => [articleId, Number(count)]))
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
