import type { Context } from '../../context.ts'
import type { Db } from '../../db/open.ts'
import { membersOf, type Article } from '../articles/article.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { draftsOf, type Draft } from '../pairs/drafts.queries.ts'
import { findingsOf, isBlocking, type PairFinding } from '../pairs/findings.ts'
import type { Pair } from '../pairs/pair.ts'
import { deskOf } from '../pairs/keep-deed.ts'
import { pairsOfArticle } from '../pairs/pairs.queries.ts'
import { waiversOf } from '../pairs/waivers.queries.ts'
import { isPublishedOrScheduled } from '../publications/editions.queries.ts'
import { changesOfReview } from '../reasons/read-review-changes.ts'
import { unreasonedIn, type PairChanges } from '../reasons/review-changes.ts'
import { authorsSinceApproval } from '../road/authors.queries.ts'
import { countAsked, readAnswers } from '../review/read-answers.ts'
import { waitingSuggestions } from '../suggestions/read-suggestions.ts'
import { demandsAmong, readTalk, type Talk } from '../talk/read-talk.ts'
import { talkByPair, type PairTalk } from '../talk/pair-talk.ts'
import { latestVersionMark, type VersionMark } from '../road/versions.queries.ts'
import { latestRevisions, namesOf, saidIn, standingNote, type Latest } from './workbench.queries.ts'

/** Everything that a workbench page or a part of it is drawn from, read once. */
export type Workbench = {
  article: Article
  pairs: readonly Pair[]
  findings: readonly PairFinding[]
  /** How many blocking findings each pair has; pairs without any are not in it. */
  blocking: ReadonlyMap<string, number>
  drafts: readonly Draft[]
  latest: ReadonlyMap<string, Latest>
  names: ReadonlyMap<string, string>
  version: VersionMark | undefined
  /** How many changes of a return wait for the translator's answers, of how many; null when none came back. */
  asked: { open: number; all: number } | null
  /** What the review changed so far, by pair; null outside a review. */
  review: ReadonlyMap<string, PairChanges> | null
  talk: readonly Talk[]
  /** How much was said (`saidIn`). */
  said: number
  talkOf: (pairId: string) => PairTalk
  /** Open threads that must be fixed, by where they stand. */
  demands: readonly { pairId: string | null }[]
  unreasoned: readonly Pair[]
  /** How many suggestions wait in each pair; pairs without any are not in it. */
  suggested: ReadonlyMap<string, number>
  isAuthor: boolean
  /** Approved, and readers neither have this version nor wait for it. */
  isToPublish: boolean
  note: { note: string; actorId: string | null; createdAt: string } | null
}

export async function readWorkbench({ read, actor, rules }: Context, articleId: string): Promise<Workbench> {
  const article = await findArticle(read, articleId)
  const pairs = await pairsOfArticle(read, articleId)
  const findings = findingsOf(pairs, await waiversOf(read, articleId))
  const drafts = await draftsOf(read, articleId, actor.id)
  const latest = await latestRevisions(read, articleId, 'target')
  const note = await standingNote(read, articleId)
  const talk = await readTalk(read, articleId, actor.id, pairs)
  const review = deskOf(article) === 'review' ? await changesOfReview(read, article, pairs) : null
  const people = (['translator', 'reviewer', 'editor'] as const).flatMap((role) => membersOf(article, role))
  const actors = [...latest.values()].map((each) => each.actorId)
  const changers = [...(review?.values() ?? [])].flatMap(({ changes }) => changes.map(({ actorId }) => actorId))
  const waivers = findings.map((finding) => finding.waiver?.actorId ?? null)
  const version = await latestVersionMark(read, articleId)
  return {
    article,
    pairs,
    findings,
    blocking: countBlocking(findings),
    drafts,
    latest,
    names: await namesOf(read, [...people, ...actors, ...changers, ...waivers, note?.actorId ?? null]),
    version,
    talk,
    said: (await saidIn(read, [articleId])).get(articleId) ?? 0,
    talkOf: talkByPair(talk),
    suggested: await waitingSuggestions(read, articleId, pairs),
    demands: demandsAmong(talk),
    unreasoned: rules.reasons === 'required' && article.stage === 'review' ? unreasonedIn(review?.values() ?? []) : [],
    review,
    asked: version?.kind === 'returned' ? await countOfAnswers(read, article) : null,
    isToPublish:
      article.stage === 'approved' &&
      version !== undefined &&
      !(await isPublishedOrScheduled(read, articleId, version.number)),
    isAuthor: article.stage === 'approval' && (await authorsSinceApproval(read, articleId)).has(actor.id),
    note,
  }
}

async function countOfAnswers(db: Db, article: Article) {
  const asked = await readAnswers(db, article)
  return asked && asked.pairs.length > 0 ? countAsked(asked) : null
}

/** Once for all pairs: looking through the findings for each of them takes a long article's time squared. */
function countBlocking(findings: readonly PairFinding[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { pairId } of findings.filter(isBlocking)) counts.set(pairId, (counts.get(pairId) ?? 0) + 1)
  return counts
}
