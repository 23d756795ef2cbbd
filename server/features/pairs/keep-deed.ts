import type { Context } from '../../context.ts'
import type { Tx } from '../../db/open.ts'
import type { Article } from '../articles/article.ts'
import { nextChange } from '../articles/articles.queries.ts'
import type { Desk } from './pair.ts'
import { keepTitles, writePairs, type PairWrite } from './pairs.queries.ts'

export type DeedName =
  | 'import'
  | 'edit'
  | 'confirm'
  | 'confirm-all'
  | 'merge'
  | 'split'
  | 'move'
  | 'shift'
  | 'accept'
  | 'swap'
  | 'renewal'
  | 'pair-again'
  | 'insert'
  | 'remove'
  | 'link'
  | 'kind'
  | 'undo'
  | 'restore'
  | 'replace'
  | 'answer'
  | 'suggestion'

/** Writes one deed on the pairs of a locked article as one change; answers its number. */
export async function keepDeed(
  tx: Tx,
  article: Article,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  deed: DeedName,
  writes: readonly PairWrite[],
  undoes?: number,
): Promise<number> {
  const change = await nextChange(tx, article, {
    actorId: actor.id,
    deed,
    createdAt: now,
    ...(undoes === undefined ? {} : { undoes }),
  })
  await writePairs(tx, writes, { change, actorId: actor.id, createdAt: now })
  if (writes.some(({ before, after }) => before?.kind === 'title' || after.kind === 'title'))
    await keepTitles(tx, article.id)
  return change
}

/** Which rules of confirmation hold at the article's stage. */
export function deskOf(article: Pick<Article, 'stage'>): Desk {
  return article.stage === 'review' || article.stage === 'approval' ? 'review' : 'translation'
}
