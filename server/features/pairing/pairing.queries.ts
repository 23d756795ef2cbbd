import type { Tx } from '../../db/open.ts'

export async function settleConfidence(tx: Tx, articleId: string, pairIds: readonly string[]): Promise<void> {
  if (pairIds.length === 0) return
  await tx
    .updateTable('pairs')
    .set({ confidence: null })
    .where('articleId', '=', articleId)
    .where('id', 'in', pairIds)
    .execute()
}
