import type { Tx } from '../../db/open.ts'
import { notify } from '../activity/notify.ts'
import { recordActivity } from '../activity/record-activity.ts'
import type { Article } from '../articles/article.ts'
import { updateArticle } from '../articles/articles.queries.ts'
import { latestVersion, type Version } from '../road/versions.queries.ts'
import { contentOf, ensurePublishable, type Edition, type PageMatter, type Press } from './edition.ts'
import { editionsOf, insertEdition } from './editions.queries.ts'

/** An edition that may come out: its version, and the editions before it. */
export type Approved = { version: Version; editions: readonly Edition[] }

/** The version that is to be published; refuses what `ensurePublishable` refuses. `wanted` null takes the latest one. */
export async function findApproved(tx: Tx, article: Article, wanted: number | null, note: string): Promise<Approved> {
  const approved = await latestVersion(tx, article.id, 'approved')
  const editions = await editionsOf(tx, article.id)
  const version = wanted ?? approved?.number ?? 0
  ensurePublishable(article, { version, approved: approved?.number, current: editions.at(-1), note })
  if (!approved) throw new Error('an article without an approved version was taken for publishable')
  return { version: approved, editions }
}

export type Publisher = { actorId: string; note: string; now: string }

/** Writes the next edition with its pages, makes the article public, records it and tells the article's people. */
export async function keepEdition(
  tx: Tx,
  press: Press,
  article: Article,
  { version, editions }: Approved,
  { actorId, note, now }: Publisher,
): Promise<Edition> {
  const number = (editions.at(-1)?.number ?? 0) + 1
  const edition = {
    articleId: article.id,
    number,
    version: version.number,
    publishedAt: now,
    actorId,
    note: editions.length > 0 ? note.trim() : '',
  }
  await insertEdition(tx, edition, press(matterOf(article.slug, version, [...editions, edition])))
  await updateArticle(tx, article.id, { publicStatus: 'public' })
  const deed = { articleId: article.id, actorId, details: { edition: number, version: version.number }, createdAt: now }
  await recordActivity(tx, { ...deed, deed: 'article.published' })
  await notify(tx, { ...deed, userIds: article.people.map((member) => member.userId), kind: 'published' })
  return edition
}

/** What the pages of the last of these editions are made of. */
export function matterOf(slug: string, version: Version, editions: readonly Edition[]): PageMatter {
  const { pairs, approvedByAuthor } = contentOf(version)
  return { slug, pairs, version: version.number, hash: version.hash, approvedByAuthor, editions }
}
