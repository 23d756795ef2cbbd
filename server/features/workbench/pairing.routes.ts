import { Router } from 'express'
import type { ContextOf } from '../../web/request.ts'
import { choice, text, texts } from '../../web/parse.ts'
import { flash } from '../../web/respond.ts'
import { acceptPairing } from '../pairing/accept-pairing.ts'
import { pairAgain } from '../pairing/pair-again.ts'
import { shiftParagraph } from '../pairing/shift-paragraph.ts'
import { SIDES } from '../pairs/pair.ts'
import { pairsOfArticle } from '../pairs/pairs.queries.ts'
import { sendDesk } from './parts.ts'
import { nextDoubtful } from './pairing.view.ts'

/** Mending a pairing: paragraphs across the seam, the engine once more, a pair that is right. */
export function pairingRoutes(contextOf: ContextOf): Router {
  const routes = Router()

  routes.post('/pairs/:pairId/shift', async (req, res) => {
    const context = contextOf(req)
    const done = await shiftParagraph(context, {
      pairId: req.params.pairId,
      side: choice(req.body, 'side', SIDES),
      direction: choice(req.body, 'direction', ['up', 'down'] as const),
    })
    flash(req, 'pairing:shifted', {}, `/articles/${done.articleId}/undo/${done.change}`)
    await sendDesk(req, res, context, done.articleId, done.pairId)
  })

  routes.post('/articles/:articleId/pairing', async (req, res) => {
    const context = contextOf(req)
    const done = await pairAgain(context, req.params.articleId, text(req.body, 'from'))
    flash(req, 'pairing:paired_again', {}, `/articles/${done.articleId}/undo/${done.change}`)
    await sendDesk(req, res, context, done.articleId, done.pairId)
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
