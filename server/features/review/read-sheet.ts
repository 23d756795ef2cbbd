import type { Context } from '../../context.ts'
import { usersByIds } from '../accounts/users.queries.ts'
import type { Article } from '../articles/article.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { findingsOf, type PairFinding } from '../pairs/findings.ts'
import type { Pair } from '../pairs/pair.ts'
import { pairsOfArticle } from '../pairs/pairs.queries.ts'
import { waiversOf } from '../pairs/waivers.queries.ts'
import { changesSince } from '../reasons/read-review-changes.ts'
import type { PairChanges } from '../reasons/review-changes.ts'
import { roundsOf, type Round } from '../reasons/rounds.queries.ts'
import { authorsSince } from '../road/authors.queries.ts'
import { readForDeed } from '../road/hand-over.ts'
import type { Reading } from '../road/hindrances.ts'
import { versionsOf, type Version } from '../road/versions.queries.ts'
import { readTalk, type Talk } from '../talk/read-talk.ts'
import { notesOf, spanToApprove } from './sheet.queries.ts'

/** All that an approval sheet is drawn from. */
export type Sheet = {
  article: Article
  pairs: readonly Pair[]
  versions: readonly Version[]
  notes: readonly { deed: string; details: string; createdAt: string }[]
  changed: readonly PairChanges[]
  findings: readonly PairFinding[]
  talk: readonly Talk[]
  rounds: readonly Round[]
  authors: readonly string[]
  reading: Reading
  names: ReadonlyMap<string, string>
}

export async function readSheet(context: Context, articleId: string): Promise<Sheet> {
  const { read, actor } = context
  const article = await findArticle(read, articleId)
  const pairs = await pairsOfArticle(read, articleId)
  const versions = await versionsOf(read, articleId)
  const span = await spanToApprove(read, articleId, article.stage, article.change)
  const findings = findingsOf(pairs, await waiversOf(read, articleId))
  const rounds = await roundsOf(read, articleId)
  const authors = [...(await authorsSince(read, articleId, span.approved))]
  const people = [
    ...article.people.map(({ userId }) => userId),
    ...versions.map(({ actorId }) => actorId),
    ...findings.map(({ waiver }) => waiver?.actorId ?? ''),
    ...rounds.map(({ userId }) => userId),
    ...authors,
  ]
  const users = await usersByIds(read, [...new Set(people)])
  return {
    ...{ article, pairs, versions, findings, rounds, authors },
    notes: await notesOf(read, articleId),
    changed: span.from > 0 ? await changesSince(read, articleId, span, pairs) : [],
    talk: await readTalk(read, articleId, actor.id, pairs),
    reading: await readForDeed(read, article, context),
    names: new Map(users.map(({ id, name }) => [id, name])),
  }
}
