import type { Context } from '../../context.ts'
import type { Db, Tx } from '../../db/open.ts'
import { countCharacters, countWords } from '../../engines/text/count.ts'
import type { Article } from '../articles/article.ts'
import { authorsAtChange, pairsAtChange } from '../pairs/at-change.queries.ts'
import type { Pair } from '../pairs/pair.ts'
import type { Judged, ReviewError } from './quality.ts'
import { changesSince } from './read-review-changes.ts'
import { reviewBase } from './reasons.queries.ts'
import type { ReviewChange } from './review-changes.ts'
import { keepRounds } from './rounds.queries.ts'

/** What a review found in the words of each of those who had written the English, by their id; null before anything was submitted. */
export async function judgeReview(
  db: Db,
  article: Article,
  pairs: readonly Pair[],
): Promise<{ base: number; found: ReadonlyMap<string, Judged> } | null> {
  const from = await reviewBase(db, article.id)
  if (from === 0) return null
  const before = (await pairsAtChange(db, article.id, from)).filter(({ target }) => target !== '')
  const authors = await authorsAtChange(
    db,
    article.id,
    'target',
    from,
    before.map(({ id }) => id),
  )
  const changed = await changesSince(db, article.id, { from, to: article.change }, pairs)
  const errors = changed.flatMap(({ changes, origins }) => {
    const userId = origins.map((id) => authors.get(id)).find((id) => id !== undefined)
    return changes.flatMap(errorOf).map((error) => ({ userId, error }))
  })
  const found = [...new Set(authors.values())].map((userId) => {
    const theirs = before.filter(({ id }) => authors.get(id) === userId)
    const mended = errors.filter((each) => each.userId === userId).map(({ error }) => error)
    return [userId, { errors: mended, ...lengthOf(theirs) }] as const
  })
  return { base: from, found: new Map(found) }
}

/** Writes down, as the review ends with a change, what it found. */
export async function keepReviewRound(
  tx: Tx,
  { actor, now }: Context,
  article: Article,
  pairs: readonly Pair[],
  change: number,
): Promise<void> {
  const judged = await judgeReview(tx, article, pairs)
  if (!judged) return
  const rows = [...judged.found].map(([userId, { words, characters, errors }]) => ({
    ...{ articleId: article.id, change, base: judged.base, userId, words, characters, errors: JSON.stringify(errors) },
    ...{ actorId: actor.id, createdAt: now },
  }))
  await keepRounds(tx, rows)
}

function lengthOf(pairs: readonly Pair[]): Pick<Judged, 'words' | 'characters'> {
  return {
    words: pairs.reduce((sum, { target }) => sum + countWords(target), 0),
    characters: pairs.reduce((sum, { source }) => sum + countCharacters(source), 0),
  }
}

function errorOf({ side, reason, severity, tells, deleted, inserted }: ReviewChange): ReviewError[] {
  return side === 'target' && reason && severity ? [{ reason, severity, tells, deleted, inserted }] : []
}
