import type { Db } from '../../db/open.ts'
import type { Article } from '../articles/article.ts'
import { findArticle } from '../articles/articles.queries.ts'
import type { Pair } from '../pairs/pair.ts'
import { pairsByIds, pairsOfArticle } from '../pairs/pairs.queries.ts'
import { heirOf } from '../talk/trace.ts'
import { passagesOf } from '../talk/traces.queries.ts'
import { decisionsOf } from './decisions.queries.ts'
import { openPlaces, type DecidedByPlace, type Suggestion } from './suggestion.ts'
import { findSuggestion, suggestionMarks, suggestionsFor, suggestionsOf } from './suggestions.queries.ts'

/** A suggestion with what was decided, and the pair in which its words stand now; null: in none. */
export type Reading = Suggestion & { decided: DecidedByPlace; pair: Pair | null; open: readonly number[] }

/** One suggestion as it stands now. */
export async function readSuggestion(db: Db, id: string): Promise<{ article: Article; reading: Reading }> {
  const suggestion = await findSuggestion(db, id)
  const article = await findArticle(db, suggestion.articleId)
  const [own] = await pairsByIds(db, [suggestion.pairId])
  const pairs = own?.presence === 'present' ? [own] : await pairsOfArticle(db, article.id)
  const [reading] = await readAll(db, article.id, pairs, [suggestion])
  if (!reading) throw new Error('one suggestion gives one reading')
  return { article, reading }
}

/** All of an article, newest first; `pairs` are all of its pairs. Of one person when an author is named, also what they withdrew. */
export async function readSuggestions(
  db: Db,
  articleId: string,
  pairs: readonly Pair[],
  authorId?: string,
): Promise<Reading[]> {
  return readAll(db, articleId, pairs, await suggestionsOf(db, articleId, authorId))
}

/** Those that speak of one pair now, also from pairs that were merged into it, oldest first. */
export async function suggestionsAbout(db: Db, pair: Pair, pairs: readonly Pair[]): Promise<Reading[]> {
  const marks = await suggestionMarks(db, pair.articleId)
  const heirs = await heirsOf(db, pair.articleId, pairs, marks)
  const origins = [...new Set(marks.map(({ pairId }) => pairId))].filter((id) => heirs(id) === pair.id)
  return readAll(db, pair.articleId, pairs, await suggestionsFor(db, origins))
}

/** Everybody whom suggestions speak of: who made them and who decided. */
export function peopleOf(readings: readonly Reading[]): string[] {
  const people = readings.flatMap(({ authorId, decided }) => [
    authorId,
    ...[...decided.values()].map(({ actorId }) => actorId),
  ])
  return [...new Set(people)]
}

/** How many suggestions wait in each pair; pairs without any are not in it. */
export async function waitingSuggestions(
  db: Db,
  articleId: string,
  pairs: readonly Pair[],
): Promise<ReadonlyMap<string, number>> {
  const marks = await suggestionMarks(db, articleId)
  if (marks.length === 0) return new Map()
  const decided = await decisionsOf(db, articleId)
  const waiting = marks.filter(({ id, changeCount }) => decided(id).size < changeCount)
  const heirs = await heirsOf(db, articleId, pairs, waiting)
  const counts = new Map<string, number>()
  for (const { pairId } of waiting) {
    const heir = heirs(pairId)
    if (heir !== null) counts.set(heir, (counts.get(heir) ?? 0) + 1)
  }
  return counts
}

async function readAll(
  db: Db,
  articleId: string,
  pairs: readonly Pair[],
  suggestions: readonly Suggestion[],
): Promise<Reading[]> {
  if (suggestions.length === 0) return []
  const decisions = await decisionsOf(db, articleId)
  const heirs = await heirsOf(db, articleId, pairs, suggestions)
  const standing = new Map(pairs.map((pair) => [pair.id, pair]))
  return suggestions.map((suggestion) => {
    const decided = decisions(suggestion.id)
    const pair = standing.get(heirs(suggestion.pairId) ?? '') ?? null
    return { ...suggestion, decided, pair, open: openPlaces(suggestion, decided) }
  })
}

/** Where the words of the pairs that these speak of stand now; asks the history only when one of the pairs is gone. */
async function heirsOf(db: Db, articleId: string, pairs: readonly Pair[], of: readonly { pairId: string }[]) {
  const standing = new Set(pairs.map(({ id }) => id))
  const isPresent = (id: string) => standing.has(id)
  if (of.every(({ pairId }) => isPresent(pairId))) return (id: string): string | null => id
  const passages = await passagesOf(db, articleId)
  return (id: string): string | null => heirOf(id, { passages, isPresent })
}
