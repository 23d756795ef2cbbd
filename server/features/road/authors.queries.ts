import type { Db } from '../../db/open.ts'
import { SIDES, type Side } from '../pairs/pair.ts'
import { authorsAmong, type Touched } from './authors.ts'
import { changeOfLastApproval } from './versions.queries.ts'
import type { WordsWent, WrittenRow } from './word-owners.ts'

const MOST = 100_000

/**
 * The authors of what would be approved: those of whom a word stands in it that came in since the last approval, in the
 * English by whatever way, in the Chinese as a correction of it; bringing in the Chinese makes nobody its author. A word that was
 * brought back is its first author's.
 */
export async function authorsSinceApproval(db: Db, articleId: string): Promise<Set<string>> {
  return authorsSince(db, articleId, await changeOfLastApproval(db, articleId))
}

/** The same since any change. */
export async function authorsSince(db: Db, articleId: string, since: number): Promise<Set<string>> {
  const went = await wordsWentSince(db, articleId, since)
  const present = new Set(await presentPairs(db, articleId))
  const sides: Touched[] = []
  for (const side of SIDES)
    sides.push({ side, rows: await rowsOfTouched(db, articleId, side, since, went), went, present })
  return authorsAmong(sides.reverse(), since) // the English first: most authors are found there
}

/** The merges and splits after a change, in order. */
export async function wordsWentSince(db: Db, articleId: string, since: number): Promise<WordsWent[]> {
  return db
    .selectFrom('lineages')
    .select(['change', 'fromPairId', 'toPairId'])
    .where('articleId', '=', articleId)
    .where('change', '>', since)
    .orderBy('change')
    .orderBy('fromPairId')
    .orderBy('toPairId')
    .limit(MOST)
    .execute()
}

async function presentPairs(db: Db, articleId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('pairs')
    .select('id')
    .where('articleId', '=', articleId)
    .where('presence', '=', 'present')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * The revisions since of pairs that were touched since, or gave words away, each with the text that stood before; the whole
 * history where a text was brought back. Chinese as it was brought in and never corrected is left out.
 */
async function rowsOfTouched(
  db: Db,
  articleId: string,
  side: Side,
  since: number,
  went: readonly WordsWent[],
): Promise<WrittenRow[]> {
  const givers = [...new Set(went.map(({ fromPairId }) => fromPairId))]
  return db
    .selectFrom('revisions')
    .select(['pairId', 'number', 'change', 'text', 'authorId', 'origin'])
    .where('articleId', '=', articleId)
    .where('side', '=', side)
    .where(({ or, eb, exists, selectFrom }) => {
      const later = selectFrom('revisions as later')
        .select('later.number')
        .whereRef('later.pairId', '=', 'revisions.pairId')
        .where('later.side', '=', side)
        .where('later.change', '>', since)
      const writes = side === 'source' ? later.where('later.origin', '!=', 'import') : later
      return or([exists(writes), ...(givers.length > 0 ? [eb('pairId', 'in', givers)] : [])])
    })
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('change', '>', since),
        eb(
          'number',
          '=',
          selectFrom('revisions as base')
            .select(({ fn }) => fn.max('base.number').as('number'))
            .whereRef('base.pairId', '=', 'revisions.pairId')
            .where('base.side', '=', side)
            .where('base.change', '<=', since),
        ),
        exists(
          selectFrom('revisions as back')
            .select('back.number')
            .whereRef('back.pairId', '=', 'revisions.pairId')
            .where('back.side', '=', side)
            .where('back.origin', '=', 'restore')
            .where('back.change', '>', since),
        ),
      ]),
    )
    .orderBy('change')
    .orderBy('pairId')
    .limit(MOST)
    .execute()
}
