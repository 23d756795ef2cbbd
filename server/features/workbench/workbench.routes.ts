import { Router } from 'express'
import { SIDES } from '../pairs/pair.ts'
import { findPair } from '../pairs/pairs.queries.ts'
import { titleOf } from '../articles/article.ts'
import type { ContextOf } from '../../web/request.ts'
import { flash, page } from '../../web/respond.ts'
import { pairingDesk } from './pairing.handler.ts'
import { inHand, isPairingDesk } from './pairing.view.ts'
import { focusOn, sendParts } from './parts.ts'
import { readWorkbench } from './read-workbench.ts'
import { nextOpen, presentWorkbench } from './workbench.view.ts'

/** The workbench page, and opening one of its pairs. */
export function workbenchRoutes(contextOf: ContextOf): Router {
  const routes = Router()

  routes.get('/articles/:articleId', async (req, res) => {
    const context = contextOf(req)
    const bench = await readWorkbench(context, req.params.articleId)
    if (typeof req.query.after === 'string') {
      const next = nextOpen(bench, req.query.after)
      if (!next) flash(req, 'workbench:nothing_open')
      const id = encodeURIComponent(next ?? req.query.after)
      return res.redirect(303, `/articles/${bench.article.id}${next ? `?pair=${id}` : ''}#pair-${id}`)
    }
    if (isPairingDesk(bench, context)) {
      const view = await pairingDesk(context, bench, inHand(bench, asText(req.query.pair)))
      return page(res, 'pairing/page', { title: titleOf(bench.article), ...view })
    }
    const focus = await focusOn(context, bench, asText(req.query.pair), asSide(req.query.side))
    page(res, 'workbench/page', {
      title: titleOf(bench.article),
      ...presentWorkbench(bench, context.actor, context.rules, focus),
    })
  })

  routes.get('/pairs/:pairId/desk', async (req, res) => {
    const context = contextOf(req)
    const pair = await findPair(context.read, req.params.pairId)
    const bench = await readWorkbench(context, pair.articleId)
    const focus = await focusOn(context, bench, pair.id, asSide(req.query.side))
    sendParts(req, res, context, bench, focus, [pair.id, asText(req.query.from)])
  })

  routes.get('/articles/:articleId/closed', async (req, res) => {
    const context = contextOf(req)
    const bench = await readWorkbench(context, req.params.articleId)
    sendParts(req, res, context, bench, await focusOn(context, bench, null), [asText(req.query.from)])
  })

  return routes
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function asSide(value: unknown) {
  return SIDES.find((side) => side === value) ?? 'target'
}
