import type { Context } from '../../context.ts'
import type { Db, Tx } from '../../db/open.ts'
import { Problem } from '../../lib/problem.ts'
import type { Deed as ActivityDeed } from '../activity/deed.ts'
import { recordActivity } from '../activity/record-activity.ts'
import type { Article } from '../articles/article.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import { ensureNote } from '../articles/note.ts'
import { findingsOf } from '../pairs/findings.ts'
import type { Pair } from '../pairs/pair.ts'
import { pairsOfArticle } from '../pairs/pairs.queries.ts'
import { waiversOf } from '../pairs/waivers.queries.ts'
import { changesOfReview } from '../reasons/read-review-changes.ts'
import { unreasonedIn } from '../reasons/review-changes.ts'
import { demandsOf } from '../talk/read-talk.ts'
import { authorsSinceApproval } from './authors.queries.ts'
import { recordHash } from './record.queries.ts'
import { ensureDeed, MOVES, type Deed } from './deeds.ts'
import { hindrances, type Reading } from './hindrances.ts'
import { creditsOf, freeze, type VersionContent, type VersionKind } from './version.ts'
import { insertVersion, latestVersion, type Version } from './versions.queries.ts'

/** What every hand-over begins with: the article taken, the deed allowed, the text read. */
export type HandOver = Reading & { article: Article }

/** Takes the article and refuses what the road, the lists, the note or the text do not allow. */
export async function beginHandOver(
  tx: Tx,
  context: Context,
  articleId: string,
  deed: Deed,
  note = '',
): Promise<HandOver> {
  const article = await lockArticle(tx, articleId)
  ensureDeed(article, context.actor, deed)
  if (MOVES[deed].note === 'required') ensureNote(note)
  const reading = await readForDeed(tx, article, context)
  const first = hindrances(deed, reading).find(
    (each) => each.code !== 'own-words' || context.rules.ownWords === 'never',
  )
  if (first) throw new Problem(`hindered.${first.code}`, { count: first.count, pair: first.pairId ?? '' })
  return { article, ...reading }
}

/** The text of an article as the rules of the road ask about it. */
export async function readForDeed(
  db: Db,
  article: Article,
  { actor, rules }: Pick<Context, 'actor' | 'rules'>,
): Promise<Reading> {
  const pairs = await pairsOfArticle(db, article.id)
  const findings = findingsOf(pairs, await waiversOf(db, article.id))
  const authors = article.stage === 'approval' ? await authorsSinceApproval(db, article.id) : new Set<string>()
  const demands = article.stage === 'review' ? await demandsOf(db, article.id, pairs) : []
  const asksWhy = rules.reasons === 'required' && article.stage === 'review'
  const unreasoned = asksWhy ? unreasonedIn((await changesOfReview(db, article, pairs)).values()) : []
  return { pairs, findings, demands, unreasoned, isAuthor: authors.has(actor.id) }
}

export type Frozen = { kind: VersionKind; change: number; pairs: readonly Pair[]; approvedByAuthor?: boolean }

/** Freezes the article's text as its next version; never changed afterwards. */
export async function freezeVersion(
  tx: Tx,
  article: Article,
  { actor, now }: Context,
  frozen: Frozen,
): Promise<Version> {
  const { kind, change, pairs, approvedByAuthor = false } = frozen
  const last = await latestVersion(tx, article.id)
  const number = (last?.number ?? 0) + 1
  const content: VersionContent = {
    schema: 1,
    article: article.id,
    version: number,
    kind,
    languages: { source: 'zh-Hans', target: 'en' },
    pairs,
    credits: creditsOf(pairs),
    by: { id: actor.id, name: actor.name },
    at: now,
    approvedByAuthor,
    previous: (await latestVersion(tx, article.id, 'approved'))?.hash ?? null,
  }
  const stretch = { articleId: article.id, previous: last?.recordHash ?? null, after: last?.change ?? 0, upTo: change }
  const version = {
    ...{ articleId: article.id, number, kind, change, actorId: actor.id, createdAt: now },
    ...freeze(content),
    recordHash: await recordHash(tx, stretch),
  }
  await insertVersion(tx, version)
  return version
}

/** Puts a deed of the road into the record. */
export async function recordDeed(
  tx: Tx,
  { actor, now }: Context,
  articleId: string,
  deed: ActivityDeed,
  details: Record<string, string | number> = {},
): Promise<void> {
  await recordActivity(tx, { articleId, actorId: actor.id, deed, details, createdAt: now })
}
