import type { Context } from '../../context.ts'
import { membersOf, type Article } from '../articles/article.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { draftsOf, type Draft } from '../pairs/drafts.queries.ts'
import { findingsOf, isBlocking, type PairFinding } from '../pairs/findings.ts'
import type { Pair } from '../pairs/pair.ts'
import { pairsOfArticle } from '../pairs/pairs.queries.ts'
import { waiversOf } from '../pairs/waivers.queries.ts'
import { isPublishedOrScheduled } from '../publications/editions.queries.ts'
import { authorsSinceApproval } from '../road/authors.queries.ts'
import { latestVersionMark, type VersionMark } from '../road/versions.queries.ts'
import { latestRevisions, namesOf, standingNote, type Latest } from './workbench.queries.ts'

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
  isAuthor: boolean
  /** Approved, and readers neither have this version nor wait for it. */
  isToPublish: boolean
  note: { note: string; actorId: string | null; createdAt: string } | null
}

export async function readWorkbench({ read, actor }: Context, articleId: string): Promise<Workbench> {
  const article = await findArticle(read, articleId)
  const pairs = await pairsOfArticle(read, articleId)
  const findings = findingsOf(pairs, await waiversOf(read, articleId))
  const drafts = await draftsOf(read, articleId, actor.id)
  const latest = await latestRevisions(read, articleId, 'target')
  const note = await standingNote(read, articleId)
  const people = (['translator', 'reviewer', 'editor'] as const).flatMap((role) => membersOf(article, role))
  const actors = [...latest.values()].map((each) => each.actorId)
  const waivers = findings.map((finding) => finding.waiver?.actorId ?? null)
  const version = await latestVersionMark(read, articleId)
  return {
    article,
    pairs,
    findings,
    blocking: countBlocking(findings),
    drafts,
    latest,
    names: await namesOf(read, [...people, ...actors, ...waivers, note?.actorId ?? null]),
    version,
    isToPublish:
      article.stage === 'approved' &&
      version !== undefined &&
      !(await isPublishedOrScheduled(read, articleId, version.number)),
    isAuthor: article.stage === 'approval' && (await authorsSinceApproval(read, articleId)).has(actor.id),
    note,
  }
}

/** Once for all pairs: looking through the findings for each of them takes a long article's time squared. */
function countBlocking(findings: readonly PairFinding[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { pairId } of findings.filter(isBlocking)) counts.set(pairId, (counts.get(pairId) ?? 0) + 1)
  return counts
}
