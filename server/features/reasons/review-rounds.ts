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
): Promise<ReadonlyMap<string, Judged> | null> {
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
  const errors = new Map(changed.map(({ pair, changes }) => [pair.id, changes.flatMap(errorOf)]))
  const people = [...new Set(authors.values())]
  return new Map(people.map((userId) => [userId, judged(before, errors, (id) => authors.get(id) === userId)]))
}

/** Writes down, as the review ends with a change, what it found. */
export async function keepReviewRound(
  tx: Tx,
  { actor, now }: Context,
  article: Article,
  pairs: readonly Pair[],
  change: number,
): Promise<void> {
  const found = await judgeReview(tx, article, pairs)
  const rows = [...(found ?? [])].map(([userId, { words, characters, errors }]) => ({
    ...{ articleId: article.id, change, userId, words, characters, errors: JSON.stringify(errors) },
    ...{ actorId: actor.id, createdAt: now },
  }))
  await keepRounds(tx, rows)
}

function judged(
  pairs: readonly Pair[],
  errors: ReadonlyMap<string, readonly ReviewError[]>,
  isTheirs: (id: string) => boolean,
): Judged {
  const theirs = pairs.filter(({ id }) => isTheirs(id))
  return {
    errors: theirs.flatMap(({ id }) => errors.get(id) ?? []),
    words: theirs.reduce((sum, { target }) => sum + countWords(target), 0),
    characters: theirs.reduce((sum, { source }) => sum + countCharacters(source), 0),
  }
}

function errorOf({ side, reason, severity, tells, deleted, inserted }: ReviewChange): ReviewError[] {
  return side === 'target' && reason && severity ? [{ reason, severity, tells, deleted, inserted }] : []
}
