import { Router, type Request } from 'express'
import type { Services } from '../../services.ts'
import { choice, text, texts } from '../../web/parse.ts'
import type { ContextOf } from '../../web/request.ts'
import { flash, moved } from '../../web/respond.ts'
import { doWork } from '../exchange/work.ts'
import { acceptPairing } from '../pairing/accept-pairing.ts'
import type { WorkOptions } from '../pairing/in-worker.ts'
import { pairAgain } from '../pairing/pair-again.ts'
import { shiftParagraph } from '../pairing/shift-paragraph.ts'
import { swapSides } from '../pairing/swap-sides.ts'
import { SIDES } from '../pairs/pair.ts'
import { pairsOfArticle } from '../pairs/pairs.queries.ts'
import { sendDesk } from './parts.ts'
import { nextDoubtful } from './pairing.view.ts'

/** Mending a pairing: paragraphs across the seam, the engine once more, a pair that is right. */
export function pairingRoutes(services: Services, contextOf: ContextOf): Router {
  const routes = Router()

  routes.post('/pairs/:pairId/shift', async (req, res) => {
    const context = contextOf(req)
    const done = await shiftParagraph(context, {
      pairId: req.params.pairId,
      side: choice(req.body, 'side', SIDES),
      direction: choice(req.body, 'direction', ['up', 'down'] as const),
    })
    flash(req, 'pairing:shifted', {}, `/articles/${done.articleId}/undo/${done.change}`)
    const pairs = await pairsOfArticle(context.read, done.articleId)
    const then = pairs.find(({ id }) => id === text(req.body, 'then'))
    await sendDesk(req, res, context, done.articleId, then?.id ?? done.pairId)
  })

  routes.post('/articles/:articleId/pairing', async (req, res) => {
    const context = contextOf(req)
    const { articleId } = req.params
    const from = text(req.body, 'from')
    const page = `/articles/${articleId}?pair=${encodeURIComponent(from)}`
    let done = { change: 0 }
    const run = async (options: WorkOptions) => {
      done = await pairAgain(context, articleId, from, options)
      return page
    }
    const to = await doWork(context, services, { name: 'pair-again', from: page, run })
    if (to !== page) return moved(req, res, to)
    sayPairedAgain(req, articleId, done.change)
    await sendDesk(req, res, context, articleId, from)
  })

  routes.post('/articles/:articleId/swap', async (req, res) => {
    const context = contextOf(req)
    const { articleId } = req.params
    const pairId = text(req.body, 'pair') || null
    const { change } = await swapSides(context, articleId, pairId)
    flash(req, 'pairing:swapped', {}, `/articles/${articleId}/undo/${change}`)
    await sendDesk(req, res, context, articleId, pairId ?? (text(req.body, 'then') || null))
  })

  routes.post('/articles/:articleId/acceptance', async (req, res) => {
    const context = contextOf(req)
    const { articleId } = req.params
    const accepted = texts(req.body, 'pair')
    await acceptPairing(context, articleId, accepted)
    const pairs = await pairsOfArticle(context.read, articleId)
    const last = pairs.findLast((pair) => accepted.includes(pair.id))?.id ?? null
    await sendDesk(req, res, context, articleId, nextDoubtful(pairs, last) ?? last)
  })

  return routes
}

function sayPairedAgain(req: Request, articleId: string, change: number): void {
  if (change > 0) flash(req, 'pairing:paired_again', {}, `/articles/${articleId}/undo/${change}`)
  else flash(req, 'pairing:paired_alike')
}
