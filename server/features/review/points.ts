import type { Db } from '../../db/open.ts'
import { Problem } from '../../lib/problem.ts'
import type { Article } from '../articles/article.ts'
import type { VersionKind } from '../road/version.ts'
import { versionMarks } from '../road/versions.queries.ts'
import { editionsByVersion } from './compare.queries.ts'
import { lastLook } from './looks.queries.ts'

/**
 * A state of an article that can be compared: as it came in, a version (`v3`), as the asking person saw it last, or now; `at` is
 * null for what came in and for now.
 */
export type Point = {
  name: string
  change: number
  kind: 'imported' | VersionKind | 'looked' | 'now'
  number: number
  at: string | null
  /** As readers count it, the newest where it was published several times; null for what they never had. */
  edition: number | null
}

const IMPORT_CHANGE = 1
const LOOKED = { kind: 'looked' as const, number: 0, edition: null }

/** All of an article's, the oldest first. */
export async function pointsOf(db: Db, article: Article, userId: string): Promise<Point[]> {
  const versions = await versionMarks(db, article.id)
  const look = await lastLook(db, article.id, userId)
  const editions = await editionsByVersion(db, article.id)
  const points = [
    { name: 'imported', change: IMPORT_CHANGE, kind: 'imported' as const, number: 0, at: null, edition: null },
    ...versions.map(({ number, kind, change, createdAt }): Point => {
      return { name: `v${number}`, change, kind, number, at: createdAt, edition: editions.get(number) ?? null }
    }),
    ...(look ? [{ name: 'looked', change: look.change, ...LOOKED, at: look.lookedAt }] : []),
  ]
  const now: Point = { name: 'now', change: article.change, kind: 'now', number: 0, at: null, edition: null }
  return [...points.sort((one, other) => one.change - other.change), now]
}

/** The point of that name; throws `not_found` for a name that the article has not, and takes `fallback` for none. */
export function pointNamed(points: readonly Point[], name: unknown, fallback: Point | undefined): Point {
  const point = name === undefined ? fallback : points.find((each) => each.name === name)
  if (!point) throw new Problem('not_found')
  return point
}

/**
 * What is compared when nobody says: what is new since the person looked last; else the last hand-over, or what came in, with
 * the text as it stands.
 */
export function usualPoints(points: readonly Point[]): { from: Point | undefined; to: Point | undefined } {
  const to = points.at(-1)
  const isEarlier = (point: Point) => point !== to && point.change < (to?.change ?? 0)
  const looked = points.find(({ kind }) => kind === 'looked')
  if (looked && isEarlier(looked)) return { from: looked, to }
  return { from: points.findLast(isEarlier) ?? points[0], to }
}
