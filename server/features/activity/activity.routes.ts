import { Router } from 'express'
import { ensure } from '../../policy/can.ts'
import type { Services } from '../../services.ts'
import { text } from '../../web/parse.ts'
import type { ContextOf } from '../../web/request.ts'
import { page } from '../../web/respond.ts'
import { activityOfArticle, activityOfOffice, findArticleHead, type ActivityPage } from './activity.queries.ts'
import { presentDays, presentHead } from './activity.view.ts'
import { officeDays } from './office-days.ts'
import { readerOf } from './reader.ts'

/** The record: of one article for everybody who is signed in, of the whole office for admins. */
export function activityRoutes({ config }: Services, contextOf: ContextOf): Router {
  const routes = Router()
  const days = officeDays(config.timeZone)

  routes.get('/articles/:articleId/activity', async (req, res) => {
    const { read, actor, now } = contextOf(req)
    ensure(actor, 'article.read')
    const head = await findArticleHead(read, req.params.articleId)
    const found = await activityOfArticle(read, head.id, text(req.query, 'before'))
    const reader = readerOf(res, days, now)
    const title = reader.t('activity:title_article')
    const locals = { title, head: presentHead(head, reader.language), days: presentDays(found.rows, reader, true) }
    page(res, 'activity/activity', { ...locals, ...pagesOf(`/articles/${head.id}/activity`, found, req.query) })
  })

  routes.get('/activity', async (req, res) => {
    const { read, actor, now } = contextOf(req)
    ensure(actor, 'activity.all')
    const found = await activityOfOffice(read, text(req.query, 'before'))
    const reader = readerOf(res, days, now)
    const locals = { title: reader.t('activity:title'), head: null, days: presentDays(found.rows, reader, false) }
    page(res, 'activity/activity', { ...locals, ...pagesOf('/activity', found, req.query) })
  })

  return routes
}

function pagesOf(address: string, { rows, hasOlder }: ActivityPage, query: unknown) {
  const last = rows.at(-1)
  return {
    older: hasOlder && last ? `${address}?before=${last.id}` : null,
    newest: text(query, 'before') === '' ? null : address,
  }
}
