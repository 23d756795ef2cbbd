import { Router } from 'express'
import { ensure } from '../../policy/can.ts'
import type { ContextOf } from '../../web/request.ts'
import { page } from '../../web/respond.ts'
import type { Services } from '../../services.ts'
import { titleOf } from '../articles/article.ts'
import { presentQuality } from './quality.view.ts'
import { readSheet } from './read-sheet.ts'
import { presentSheet } from './sheet.view.ts'

/** The approval sheet (审签单): all that whoever approves answers for, on a page that prints on A4. */
export function sheetRoutes({ config }: Services, contextOf: ContextOf): Router {
  const routes = Router()

  routes.get('/articles/:articleId/sheet', async (req, res) => {
    const context = contextOf(req)
    ensure(context.actor, 'article.read')
    const sheet = await readSheet(context, req.params.articleId)
    page(res, 'review/sheet', {
      title: titleOf(sheet.article),
      ...presentSheet(sheet, context.actor, context.rules),
      quality: presentQuality(sheet.rounds, config.quality),
      printedAt: context.now,
    })
  })

  return routes
}
