import { Router, type Request } from 'express'
import { Problem } from '../../lib/problem.ts'
import type { Services } from '../../services.ts'
import { choice, integer } from '../../web/parse.ts'
import type { ContextOf } from '../../web/request.ts'
import { page } from '../../web/respond.ts'
import { isOnList, titleOf } from '../articles/article.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { versionsOf } from '../road/versions.queries.ts'
import { ensureMayExport, exportArticle, type ExportForm } from './export-article.ts'
import { fileWords } from './file-words.ts'
import { FORMATS, LAYOUTS } from './writing/article-file.ts'

/** Taking an article away as a file. */
export function exportRoutes({ config, words }: Services, contextOf: ContextOf): Router {
  const routes = Router()
  const publicAddress = (slug: string) => `${config.publicUrl}/published/${slug}`

  routes.get('/articles/:articleId/exports', async (req, res) => {
    const { read, actor } = contextOf(req)
    const article = await findArticle(read, req.params.articleId)
    const versions = await versionsOf(read, article.id)
    page(res, 'exchange/exports', {
      title: titleOf(article),
      articleId: article.id,
      formats: FORMATS,
      layouts: LAYOUTS,
      mayTakeDraft: (['translator', 'reviewer', 'editor'] as const).some((role) => isOnList(article, actor, role)),
      standsApproved: article.stage === 'approved',
      versions: versions.map(({ number, kind, createdAt }) => ({ number, kind, at: createdAt })).reverse(),
    })
  })

  routes.get('/articles/:articleId/exports/:format', async (req, res) => {
    const context = contextOf(req)
    const form = asked(req, req.params.articleId)
    await ensureMayExport(context, form)
    const { bytes, mediaType, fileName } = await exportArticle(context, form, fileWords(words), publicAddress)
    res.type(mediaType).attachment(fileName).set('Content-Security-Policy', "default-src 'none'; sandbox").send(bytes)
  })

  return routes
}

function asked({ query, params }: Request, article: string): ExportForm {
  const format = FORMATS.find((each) => each === params.format)
  if (!format) throw new Problem('not_found')
  return {
    article,
    format,
    layout: query.layout === undefined ? 'side-by-side' : choice(query, 'layout', LAYOUTS),
    version: query.version === undefined || query.version === '' ? null : integer(query, 'version'),
  }
}
