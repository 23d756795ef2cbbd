import type { Db, Tx } from '../../db/open.ts'
import { preparedRows, preparedWrite } from '../../db/prepared.ts'
import type { Side } from './pair.ts'

/** What one person typed in one side of a pair and has neither confirmed nor left yet. */
export type Draft = { pairId: string; side: Side; userId: string; text: string; basedOn: number; updatedAt: string }

export async function keepDraft(tx: Tx, draft: Draft): Promise<void> {
  const { text, basedOn, updatedAt } = draft
  await tx
    .insertInto('drafts')
    .values(draft)
    .onConflict((conflict) => conflict.columns(['pairId', 'side', 'userId']).doUpdateSet({ text, basedOn, updatedAt }))
    .execute()
}

export async function deleteDraft(tx: Tx, pairId: string, side: Side, userId: string): Promise<void> {
  await forgetDraft(tx, { pairId, side, userId })
}

/** One person's drafts in an article. */
export async function draftsOf(db: Db, articleId: string, userId: string): Promise<Draft[]> {
  return draftsInArticle(db, { articleId, userId })
}

const forgetDraft = preparedWrite((db, of: { pairId: string; side: Side; userId: string }) =>
  db.deleteFrom('drafts').where('pairId', '=', of.pairId).where('side', '=', of.side).where('userId', '=', of.userId),
)

const draftsInArticle = preparedRows((db, of: { articleId: string; userId: string }) =>
  db
    .selectFrom('drafts')
    .innerJoin('pairs', 'pairs.id', 'drafts.pairId')
    .selectAll('drafts')
    .where('pairs.articleId', '=', of.articleId)
    .where('drafts.userId', '=', of.userId)
    .orderBy('drafts.updatedAt')
    .limit(1_000),
)
