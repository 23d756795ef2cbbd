import type { Db } from '../../db/open.ts'
import type { Article } from '../articles/article.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { pairsOfArticle } from '../pairs/pairs.queries.ts'
import { recordHash } from '../road/record.queries.ts'
import { verifyChain } from '../road/version.ts'
import { versionsOf, type Version } from '../road/versions.queries.ts'
import { contentOf, LAYOUTS, type Edition } from './edition.ts'
import { editionsOf, pagesOfArticle } from './editions.queries.ts'
import { faultsOfPage } from './verify-page.ts'

/** What can be wrong, in the order it is looked for; each has words in locales/LANGUAGE/publications.json. */
export type FaultKind =
  | 'hash'
  | 'chain'
  | 'content'
  | 'row'
  | 'record'
  | 'projection'
  | 'title'
  | 'edition'
  | 'page_missing'
  | 'page_hash'
  | 'page_text'
  | 'page_facts'

/** A place that does not hold what was approved; `version` is 0 where none is concerned. */
export type Fault = { articleId: string; version: number; kind: FaultKind; place: string }

export type Verified = { versions: number; approvedHash: string | null; faults: Fault[] }

/** Everything wrong with the stored text of one article: versions, editions, public pages, and the pairs as they stand. */
export async function verifyArticle(db: Db, articleId: string): Promise<Verified> {
  const reading = await readSettled(db, articleId)
  const { versions } = reading
  const approved = versions.filter((version) => version.kind === 'approved').at(-1)
  const found = [
    ...faultsOfVersions(articleId, versions),
    ...(await faultsOfRecord(db, versions)),
    ...faultsOfProjection(reading, approved),
    ...faultsOfEditions(reading),
  ]
  const faults = found.map((fault) => ({ articleId, ...fault }))
  return { versions: versions.length, approvedHash: approved?.hash ?? null, faults }
}

type Found = Omit<Fault, 'articleId'>
type Reading = Awaited<ReturnType<typeof read>>

/** Reads again when somebody has worked on the article meanwhile: half of before and half of after is no fault. */
async function readSettled(db: Db, articleId: string): Promise<Reading> {
  for (let tries = 1; ; tries += 1) {
    const reading = await read(db, articleId)
    const after = await findArticle(db, articleId)
    const stands = (article: Article) => [article.change, article.stage, article.publicStatus, article.slug].join()
    const settled =
      stands(after) === stands(reading.article) && (await editionsOf(db, articleId)).length === reading.editions.length
    if (settled || tries === 5) return reading
  }
}

async function read(db: Db, articleId: string) {
  return {
    article: await findArticle(db, articleId),
    versions: await versionsOf(db, articleId),
    editions: await editionsOf(db, articleId),
    pages: await pagesOfArticle(db, articleId),
    pairs: await pairsOfArticle(db, articleId),
  }
}

/** The chain, and that the columns beside a version say what its text says. */
function faultsOfVersions(articleId: string, versions: readonly Version[]): Found[] {
  const chain = verifyChain(versions).map(({ number, fault }) => ({ version: number, kind: fault, place: 'versions' }))
  const rows = versions.filter((version) => {
    const content = readable(version)
    if (!content) return false // the chain has told that already
    return content.article !== articleId || content.at !== version.createdAt || content.by.id !== version.actorId
  })
  return [...chain, ...rows.map((version) => ({ version: version.number, kind: 'row' as const, place: 'versions' }))]
}

/** The history up to each version is the one that stood there when it was frozen. */
async function faultsOfRecord(db: Db, versions: readonly Version[]): Promise<Found[]> {
  const faults: Found[] = []
  for (const [index, { articleId, number, change, recordHash: kept }] of versions.entries()) {
    const before = versions[index - 1]
    const stretch = { articleId, previous: before?.recordHash ?? null, after: before?.change ?? 0, upTo: change }
    if (kept === null || kept === (await recordHash(db, stretch))) continue
    faults.push({ version: number, kind: 'record', place: `changes ${stretch.after + 1}–${change}` })
  }
  return faults
}

/** An approved article's pairs are those of its approved version, and so is its title in the lists. */
function faultsOfProjection({ article, pairs }: Reading, approved: Version | undefined): Found[] {
  if (article.stage !== 'approved') return []
  const content = approved && readable(approved)
  if (!content) return [{ version: approved?.number ?? 0, kind: 'projection', place: 'versions' }]
  const faults: Found[] = []
  const length = Math.max(pairs.length, content.pairs.length)
  for (let index = 0; index < length; index += 1) {
    const [pair, frozen] = [pairs[index], content.pairs[index]]
    const same =
      pair && frozen && (['kind', 'link', 'source', 'target'] as const).every((field) => pair[field] === frozen[field])
    if (!same) faults.push({ version: content.version, kind: 'projection', place: `pairs ${index + 1}` })
  }
  const title = content.pairs.find((pair) => pair.kind === 'title')
  const titled = article.sourceTitle === (title?.source ?? '') && article.targetTitle === (title?.target ?? '')
  return titled ? faults : [...faults, { version: content.version, kind: 'title', place: 'articles' }]
}

function faultsOfEditions({ article, versions, editions, pages }: Reading): Found[] {
  return editions.flatMap((edition, index) => {
    const place = `editions ${edition.number}`
    const version = versions.find((each) => each.number === edition.version)
    const content = version && readable(version)
    if (edition.number !== index + 1 || version?.kind !== 'approved' || !content) {
      return [{ version: edition.version, kind: 'edition' as const, place }]
    }
    const shown = editions.slice(0, index + 1)
    return LAYOUTS.flatMap((layout): Found[] => {
      const page = pages.find((each) => each.edition === edition.number && each.layout === layout)
      const fault = (kind: FaultKind) => ({
        version: edition.version,
        kind,
        place: `edition_pages ${edition.number} ${layout}`,
      })
      if (!page) return [fault('page_missing')]
      return faultsOfPage(page, {
        layout,
        version,
        content,
        editions: shown,
        slug: slugOf(article, editions, edition),
      }).map(fault)
    })
  })
}

/** Only the page that readers see now must carry the address of now: an older one may have had another. */
function slugOf(article: Article, editions: readonly Edition[], edition: Edition): string | null {
  return article.publicStatus === 'public' && edition === editions.at(-1) ? article.slug : null
}

function readable(version: Version) {
  try {
    const content = contentOf(version)
    return Array.isArray(content.pairs) && typeof content.by === 'object' ? content : null
  } catch {
    return null
  }
}
