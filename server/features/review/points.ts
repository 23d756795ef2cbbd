import type { Db } from '../../db/open.ts'
import { Problem } from '../../lib/problem.ts'
import type { Article } from '../articles/article.ts'
import type { VersionKind } from '../road/version.ts'
import { versionMarks } from '../road/versions.queries.ts'

/** A state of an article that can be compared: as it came in, a version (`v3`), or now; `at` is null for those that are no version. */
export type Point = {
  name: string
  change: number
  kind: 'imported' | VersionKind | 'now'
  number: number
  at: string | null
}

const IMPORT_CHANGE = 1

/** All of an article's, the oldest first. */
export async function pointsOf(db: Db, article: Article): Promise<Point[]> {
  const versions = await versionMarks(db, article.id)
  return [
    { name: 'imported', change: IMPORT_CHANGE, kind: 'imported', number: 0, at: null },
    ...versions.map(({ number, kind, change, createdAt }): Point => {
      return { name: `v${number}`, change, kind, number, at: createdAt }
    }),
    { name: 'now', change: article.change, kind: 'now', number: 0, at: null },
  ]
}

/** The point of that name; throws `not_found` for a name that the article has not, and takes `fallback` for none. */
export function pointNamed(points: readonly Point[], name: unknown, fallback: Point | undefined): Point {
  const point = name === undefined ? fallback : points.find((each) => each.name === name)
  if (!point) throw new Problem('not_found')
  return point
}

/** What is compared when nobody says: the last hand-over, or what came in, with the text as it stands. */
export function usualPoints(points: readonly Point[]): { from: Point | undefined; to: Point | undefined } {
  const to = points.at(-1)
  return { from: points.findLast((point) => point !== to && point.change < (to?.change ?? 0)) ?? points[0], to }
}
