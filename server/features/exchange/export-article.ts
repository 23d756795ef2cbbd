import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { isOnList, type Article } from '../articles/article.ts'
import { articleIdOfSlug, findArticle } from '../articles/articles.queries.ts'
import type { PairText } from '../pairs/pair.ts'
import { pairsOfArticle } from '../pairs/pairs.queries.ts'
import type { VersionContent } from '../road/version.ts'
import { findVersion, latestVersion, type Version } from '../road/versions.queries.ts'
import type { ArticleFile, Format, Layout, Words } from './writing/article-file.ts'
import { writeArticle } from './writing/write-article.ts'

export type ExportForm = {
  /** An id or a slug. */
  article: string
  format: Format
  layout: Layout
  /** null: what stands now, the approved version where that is what stands. */
  version: number | null
}

/** The words of a file, by the version that it holds; they are looked up by whoever speaks the user's languages. */
export type FileWords = (version: { number: number; kind: string } | null) => Words

export type Exported = { bytes: Buffer; mediaType: string; fileName: string }

/** Writes an article as a file. What is not approved says so on every page, and only the article's people take it out. */
export async function exportArticle(
  context: Pick<Context, 'read'>,
  form: ExportForm,
  words: FileWords,
  address: (slug: string) => string,
): Promise<Exported> {
  const { article, version } = await findWhat(context, form)
  const file = await fileOf(context, article, version, address)
  const shown = version ? { number: version.number, kind: version.kind } : null
  const written = await writeArticle(file, { format: form.format, layout: form.layout, words: words(shown) })
  const name = [
    article.slug,
    ...(version ? [`v${version.number}`] : []),
    ...(form.layout === 'side-by-side' ? [] : [form.layout]),
  ]
  return { bytes: written.bytes, mediaType: written.mediaType, fileName: `${name.join('-')}.${written.extension}` }
}

/** Refuses to let unapproved text out of the house by anybody but the people of the article. */
export async function ensureMayExport(
  { read, actor }: Pick<Context, 'read' | 'actor'>,
  form: ExportForm,
): Promise<void> {
  const { article, version } = await findWhat({ read }, form)
  const isTheirs = (['translator', 'reviewer', 'editor'] as const).some((role) => isOnList(article, actor, role))
  if (version?.kind !== 'approved' && !isTheirs) throw new Problem('export.not_yours')
}

async function findWhat(
  { read }: Pick<Context, 'read'>,
  form: ExportForm,
): Promise<{ article: Article; version: Version | undefined }> {
  const article = await findArticle(read, (await articleIdOfSlug(read, form.article)) ?? form.article)
  if (form.version !== null) return { article, version: await findVersion(read, article.id, form.version) }
  return {
    article,
    version: article.stage === 'approved' ? await latestVersion(read, article.id, 'approved') : undefined,
  }
}

async function fileOf(
  { read }: Pick<Context, 'read'>,
  article: Article,
  version: Version | undefined,
  address: (slug: string) => string,
): Promise<ArticleFile> {
  const pairs: readonly PairText[] = version
    ? (JSON.parse(version.canonical) as VersionContent).pairs // written by freezeVersion alone
    : await pairsOfArticle(read, article.id)
  const title = pairs.find((pair) => pair.kind === 'title')
  const isApproved = version?.kind === 'approved'
  return {
    title: { source: title?.source ?? '', target: title?.target ?? '' },
    pairs: pairs.map(({ kind, link, source, target }) => ({ kind, link, source, target })),
    version: version
      ? { number: version.number, kind: version.kind, hash: version.hash, at: version.createdAt, approved: isApproved }
      : null,
    notice: isApproved ? null : 'not-approved',
    address: article.publicStatus === 'public' ? address(article.slug) : null,
  }
}
