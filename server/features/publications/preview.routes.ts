import { Router, type Request, type Response } from 'express'
import { Problem } from '../../lib/problem.ts'
import { ensure } from '../../policy/can.ts'
import type { Language, Words } from '../../web/i18n.ts'
import type { ContextOf } from '../../web/request.ts'
import type { Draw } from '../../web/views.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { drawArticle } from './draw-article.ts'
import { ADDRESSES, layoutAt, type Layout } from './edition.ts'
import type { Imprint } from './imprint.ts'
import { readPreview, versionNumber, type Previewed } from './preview.ts'
import type { PreviewBar } from './reading-page.ts'

type OfLayout = Request<{ articleId: string; layout?: string }>

/** The public page before it is published, in each layout, with a bar that says what it is. */
export function previewRoutes(draw: Draw, imprint: Imprint, contextOf: ContextOf): Router {
  const routes = Router()

  const show = async (req: OfLayout, res: Response) => {
    const { read, actor, now } = contextOf(req)
    ensure(actor, 'article.read')
    const layout = layoutAt(req.params.layout ?? ADDRESSES['side-by-side'])
    if (!layout) throw new Problem('not_found')
    const { t, language } = res.locals as { t: Words; language: Language } // set by the page locals for every request
    const article = await findArticle(read, req.params.articleId)
    const number = versionNumber(req.query.version)
    const previewed = await readPreview(read, article, number, now, t('publications:preview_note'))
    const query = number === null ? '' : `?version=${number}`
    const addressOf = (each: Layout) => `/articles/${article.id}/preview/${ADDRESSES[each]}${query}`
    res.send(
      drawArticle(draw, imprint, previewed.matter, layout, {
        bar: barOf(t, language, article.id, previewed),
        addressOf,
      }),
    )
  }

  routes.get('/articles/:articleId/preview', show)
  routes.get('/articles/:articleId/preview/:layout', show)
  return routes
}

function barOf(t: Words, lang: Language, articleId: string, { matter, approved }: Previewed): PreviewBar {
  const version = matter.version ?? 0
  return {
    lang,
    title: t('publications:preview'),
    mark: approved ? null : t('publications:not_approved'),
    note:
      matter.version === null
        ? t('publications:preview_working')
        : t(`publications:preview_${approved ? 'approved' : 'version'}`, { version }),
    back: approved ? `/articles/${articleId}/publication` : `/articles/${articleId}`,
    backLabel: t(approved ? 'publications:to_publication' : 'publications:to_article'),
  }
}
