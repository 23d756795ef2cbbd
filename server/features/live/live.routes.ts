import { Router, type Request } from 'express'
import type { Services } from '../../services.ts'
import { Problem } from '../../lib/problem.ts'
import type { Language, Words } from '../../web/i18n.ts'
import { choice, integer, text, texts } from '../../web/parse.ts'
import { actorOf, type ContextOf } from '../../web/request.ts'
import { sessionRowId } from '../accounts/session.ts'
import { SIDES } from '../pairs/pair.ts'
import { readWorkbench } from '../workbench/read-workbench.ts'
import { shapeOf } from '../workbench/workbench.view.ts'
import { beHere } from './be-here.ts'
import { leaveArticle } from './leave-article.ts'
import { presentNews } from './news.view.ts'
import { DOINGS } from './presence.ts'
import { readNews } from './read-news.ts'
import { Streams } from './streams.ts'
import { openWire } from './wire.handler.ts'

/** Articles that one browser's stream speaks of. */
const MOST_ARTICLES = 30

/** What happens while somebody has an article open: who is there, and what others saved. */
export function liveRoutes(services: Services, contextOf: ContextOf): Router {
  const routes = Router()
  const streams = new Streams(services)

  routes.get('/events', async (req, res) => {
    const opening = {
      userId: actorOf(req).id,
      sessionRowId: sessionRowId(req.sessionID),
      articleIds: articlesIn(req),
      lastEventId: req.get('Last-Event-ID') ?? '',
    }
    const close = await streams.open(opening, () => openWire(res))
    if (!staysOpen(req)) res.end() // somebody looks at the address: it tells how things stand, and that was all
    if (res.closed || res.writableEnded) close()
    else res.once('close', close)
  })

  routes.post('/articles/:articleId/presence', async (req, res) => {
    const place = { articleId: req.params.articleId, tab: tabIn(req) }
    if (text(req.body, '_method') === 'delete') await leaveArticle(contextOf(req), place)
    else {
      const doing = choice(req.body, 'doing', DOINGS)
      await beHere(contextOf(req), { ...place, pairId: text(req.body, 'pair') || null, doing })
    }
    res.status(204).end()
  })

  routes.get('/articles/:articleId/parts', async (req, res) => {
    const context = contextOf(req)
    const bench = await readWorkbench(context, req.params.articleId)
    const form = {
      since: text(req.query, 'since') === '' ? 0 : integer(req.query, 'since'),
      said: Number(text(req.query, 'said')) || 0,
      shape: text(req.query, 'shape'),
      open: text(req.query, 'open') || null,
      looked: text(req.query, 'looked') || null,
      side: SIDES.find((side) => side === req.query.side) ?? 'target',
      basedOn: Number(text(req.query, 'basedOn')) || 0,
    }
    const news = await readNews(context, bench, form, shapeOf(bench, context.actor, context.rules))
    const { t, language } = res.locals as { t: Words; language: Language } // the page locals put them on every request
    const view = await presentNews(context, bench, news, t, language)
    res.send(res.locals.draw('live/_parts', { ...res.locals, ...view }))
  })

  return routes
}

function articlesIn(req: Request): string[] {
  const ids = [...new Set(texts(req.query, 'article'))]
  if (ids.length > MOST_ARTICLES) throw new Problem('form.invalid', { field: 'article' })
  return ids
}

/** The name that a window gave itself. */
function tabIn(req: Request): string {
  const tab = text(req.body, 'tab')
  if (!/^[\w-]{1,64}$/.test(tab)) throw new Problem('form.invalid', { field: 'tab' })
  return tab
}

function staysOpen(req: Request): boolean {
  return req.method === 'GET' && (req.get('Accept') ?? '').includes('text/event-stream')
}
