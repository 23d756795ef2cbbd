import type { Context } from '../../context.ts'
import type { Tx } from '../../db/open.ts'
import { Problem } from '../../lib/problem.ts'
import type { Article } from '../articles/article.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { findChange, isUndone, isUponByHand, lineagesOfChange, pairsTouchedBy } from './changes.queries.ts'
import { deskOf, keepDeed } from './keep-deed.ts'
import { keepLineage, pairsByIds, pairsOfArticle, type PairWrite } from './pairs.queries.ts'
import { writesBackTo } from './write-back.ts'

/** Deeds on pairs that can be taken back. Hand-overs have deeds of their own for that. */
export const UNDOABLE: readonly string[] = [
  'shift',
  'accept',
  'swap',
  'renewal',
  'pair-again',
  'edit',
  'confirm',
  'confirm-all',
  'merge',
  'split',
  'move',
  'insert',
  'remove',
  'link',
  'kind',
  'restore',
  'replace',
  'reason',
  'answer',
  'suggestion',
  'undo',
]

/**
 * Takes one deed back by a new deed: every pair that it touched stands again as before it. Undoing an undo is redoing. What was
 * made of a suggestion by hand goes with the taking of it.
 * Refuses with `change.overtaken` when somebody touched one of these pairs since.
 */
export async function undoChange({ write, actor, now, rules }: Context, articleId: string, number: number) {
  return write(async (tx) => {
    const article = await lockArticle(tx, articleId)
    ensurePen(article, actor, rules)
    const change = await findChange(tx, articleId, number)
    if (!UNDOABLE.includes(change.deed) || !isOfDesk(change.deed, article)) throw new Problem('change.not_undoable')
    const first = (await isUponByHand(tx, change)) ? number - 1 : number
    if (await isUndone(tx, articleId, first)) throw new Problem('change.undone')

    const ids = await pairsTouchedBy(tx, articleId, number)
    const standing = await pairsByIds(tx, ids)
    if (standing.some((pair) => pair.change > number)) throw new Problem('change.overtaken')
    const writes = await writesBackTo(tx, articleId, first - 1, standing, false)
    await refuseToEmpty(tx, articleId, writes)
    const undo = await keepDeed(tx, article, { actor, now }, 'undo', writes, first)
    if (change.undoes !== null) await lineAgain(tx, articleId, change.undoes, undo)
    return { articleId, pairId: firstOf(writes), change: undo }
  })
}

/** What was said in review is taken back in review, and an answer to it before the next one. */
function isOfDesk(deed: string, article: Article): boolean {
  if (deed === 'reason') return deskOf(article) === 'review'
  return deed !== 'answer' || deskOf(article) === 'translation'
}

/** Where to look at what was taken back: the first paragraph that it touched and that stands. */
function firstOf(writes: readonly PairWrite[]): string | null {
  const standing = writes.map(({ after }) => after).filter(({ presence }) => presence === 'present')
  return standing.sort((one, other) => one.position - other.position)[0]?.id ?? null
}

/** An article keeps at least one paragraph, also when the step that inserted the last one is taken back. */
async function refuseToEmpty(tx: Tx, articleId: string, writes: readonly PairWrite[]): Promise<void> {
  if (writes.some(({ after }) => after.presence === 'present')) return
  const leaving = new Set(writes.map(({ after }) => after.id))
  if ((await pairsOfArticle(tx, articleId)).every((pair) => leaving.has(pair.id))) throw new Problem('pair.only')
}

/** A deed done again leads the history through its merges and splits again. */
async function lineAgain(tx: Tx, articleId: string, undone: number, change: number): Promise<void> {
  for (const { fromPairId, toPairId } of await lineagesOfChange(tx, articleId, undone)) {
    await keepLineage(tx, { articleId, change, fromPairId, toPairId })
  }
}
