import type { Context } from '../../context.ts'
import { usersByIds } from '../accounts/users.queries.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { pairsAtChange } from '../pairs/at-change.queries.ts'
import { comparePairs } from '../pairs/compare.ts'
import { descentsBetween } from '../pairs/descents.queries.ts'
import { changesSince } from '../reasons/read-review-changes.ts'
import { touchesBetween } from './compare.queries.ts'
import type { Known } from './compare.view.ts'
import { pointNamed, pointsOf, usualPoints } from './points.ts'

/** Everything that a comparison is drawn from: its two points (the earlier first), the pairs at both, who changed what and why. */
export async function readComparison(
  { read, actor }: Pick<Context, 'read' | 'actor'>,
  articleId: string,
  asked: { from?: unknown; to?: unknown },
) {
  const article = await findArticle(read, articleId)
  const points = await pointsOf(read, article, actor.id)
  const usual = usualPoints(points)
  const chosen = [pointNamed(points, asked.from, usual.from), pointNamed(points, asked.to, usual.to)] as const
  const [from, to] = chosen[0].change <= chosen[1].change ? chosen : [chosen[1], chosen[0]]

  const span = [article.id, from.change, to.change] as const
  const before = await pairsAtChange(read, article.id, from.change)
  const after = await pairsAtChange(read, article.id, to.change)
  const compared = comparePairs(before, after, await descentsBetween(read, ...span))
  const touches = await touchesBetween(read, ...span)
  const made = await changesSince(read, article.id, { from: from.change, to: to.change }, after)
  const makers = made.flatMap(({ changes }) => changes.map(({ actorId }) => actorId))
  const people = await usersByIds(read, [...new Set([...touches.map(({ actorId }) => actorId), ...makers])])
  const known: Known = { touches, made, names: new Map(people.map(({ id, name }) => [id, name])) }
  return { article, points, from, to, people, compared, known }
}
