import type { Db } from '../../db/open.ts'
import type { Article } from '../articles/article.ts'
import { pairsAtChange } from '../pairs/at-change.queries.ts'
import type { Pair } from '../pairs/pair.ts'
import { comparePairs, isChanged, type Compared } from '../pairs/compare.ts'
import { descentsBetween } from '../pairs/descents.queries.ts'
import { reasonsBetween, reviewBase, revisionsBetween } from './reasons.queries.ts'
import { reviewChanges, type PairChanges } from './review-changes.ts'

/** A stretch of an article's history: after one change, up to another. */
export type Span = { from: number; to: number }

/** What was changed in a span, by the pairs as they stand at its end; unchanged pairs are not in it. */
export async function changesSince(
  db: Db,
  articleId: string,
  span: Span,
  pairs: readonly Pair[],
): Promise<PairChanges[]> {
  return read(db, articleId, span, await familiesOf(db, articleId, span, pairs))
}

/** What this review has changed so far, by pair; nothing before anything was submitted. */
export async function changesOfReview(
  db: Db,
  article: Article,
  pairs: readonly Pair[],
): Promise<ReadonlyMap<string, PairChanges>> {
  const from = await reviewBase(db, article.id)
  if (from === 0 || from >= article.change) return new Map()
  const changed = await changesSince(db, article.id, { from, to: article.change }, pairs)
  return new Map(changed.map((each) => [each.pair.id, each]))
}

/** The same of one pair; undefined when nothing was changed in it. */
export async function changesOfPair(
  db: Db,
  article: Article,
  pairs: readonly Pair[],
  pairId: string,
): Promise<PairChanges | undefined> {
  const span = { from: await reviewBase(db, article.id), to: article.change }
  if (span.from === 0) return undefined
  const families = await familiesOf(db, article.id, span, pairs)
  const its = families.filter(({ after }) => after.some(({ id }) => id === pairId))
  return (await read(db, article.id, span, its)).find(({ pair }) => pair.id === pairId)
}

/** Where no words went from pair to pair, those that were touched are all that need to be read. */
async function familiesOf(
  db: Db,
  articleId: string,
  { from, to }: Span,
  pairs: readonly Pair[],
): Promise<readonly Compared[]> {
  const descents = await descentsBetween(db, articleId, from, to)
  const touched = descents.length === 0 ? pairs.filter(({ change }) => change > from) : pairs
  const ids = descents.length === 0 ? touched.map(({ id }) => id) : null
  const families = comparePairs(await pairsAtChange(db, articleId, from, ids), touched, descents)
  return families.filter((each) => each.after.length > 0 && isChanged(each))
}

async function read(
  db: Db,
  articleId: string,
  { from, to }: Span,
  families: readonly Compared[],
): Promise<PairChanges[]> {
  const standing = families.flatMap(({ after }) => after.map(({ id }) => id))
  const all = [...new Set([...standing, ...families.flatMap(({ before }) => before.map(({ id }) => id))])]
  const since = {
    revisions: await revisionsBetween(db, articleId, from, to, standing),
    reasons: await reasonsBetween(db, articleId, from, to, all),
  }
  return reviewChanges(families, since).filter(({ changes }) => changes.length > 0)
}
