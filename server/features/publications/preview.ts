import type { Db } from '../../db/open.ts'
import { Problem } from '../../lib/problem.ts'
import type { Article } from '../articles/article.ts'
import { pairsOfArticle } from '../pairs/pairs.queries.ts'
import { findVersion, latestVersion, type Version } from '../road/versions.queries.ts'
import type { Edition, EditionLine, PageMatter } from './edition.ts'
import { editionsOf } from './editions.queries.ts'
import { matterOf } from './keep-edition.ts'

/** What a preview shows; `approved` false puts a mark on it. */
export type Previewed = { matter: PageMatter; approved: boolean }

/**
 * The version of that number; without one the approved version of an approved article, else the text as it stands now.
 * An approved version is shown as the edition it would become, with `note` where the editor's note will stand.
 */
export async function readPreview(
  db: Db,
  article: Article,
  number: number | null,
  now: string,
  note: string,
): Promise<Previewed> {
  const editions = await editionsOf(db, article.id)
  const version = await versionFor(db, article, number)
  if (!version) {
    const pairs = await pairsOfArticle(db, article.id)
    return {
      approved: false,
      matter: { slug: article.slug, pairs, version: null, hash: null, approvedByAuthor: false, editions: [] },
    }
  }
  const approved = version.kind === 'approved'
  return {
    approved,
    matter: {
      ...matterOf(article.slug, version, []),
      editions: approved ? linesFor(article, version, editions, now, note) : [],
    },
  }
}

async function versionFor(db: Db, article: Article, number: number | null): Promise<Version | undefined> {
  if (number !== null) return findVersion(db, article.id, number)
  return article.stage === 'approved' ? latestVersion(db, article.id, 'approved') : undefined
}

function linesFor(
  article: Article,
  version: Version,
  editions: readonly Edition[],
  now: string,
  note: string,
): EditionLine[] {
  const out = editions.findLast((edition) => edition.version === version.number)
  if (out && (article.publicStatus === 'public' || out !== editions.at(-1)))
    return editions.slice(0, editions.indexOf(out) + 1)
  const next = {
    number: editions.length + 1,
    version: version.number,
    publishedAt: now,
    note: editions.length > 0 ? note : '',
  }
  return [...editions, next]
}

/** The number after `version=`; null when there is none. */
export function versionNumber(query: unknown): number | null {
  if (query === undefined) return null
  if (typeof query === 'string' && /^[1-9]\d{0,8}$/.test(query)) return Number(query)
  throw new Problem('not_found')
}
