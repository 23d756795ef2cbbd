import { Router } from 'express'
import { choice, integer, text } from '../../web/parse.ts'
import type { ContextOf } from '../../web/request.ts'
import { flash, moved } from '../../web/respond.ts'
import { localPath } from '../accounts/local-path.ts'
import { findPair } from '../pairs/pairs.queries.ts'
import { SIDES } from '../pairs/pair.ts'
import { giveReason } from '../reasons/give-reason.ts'
import { REASONS, SEVERITIES } from '../reasons/reason.ts'
import { goOn } from './going-on.ts'

/** Why a review changed something, and whether its changes are shown in the text. */
export function reasonRoutes(contextOf: ContextOf): Router {
  const routes = Router()

  routes.post('/pairs/:pairId/reasons', async (req, res) => {
    const context = contextOf(req)
    const side = choice(req.body, 'side', SIDES)
    const done = await giveReason(context, {
      pairId: req.params.pairId,
      side,
      revision: integer(req.body, 'revision'),
      before: integer(req.body, 'before'),
      place: { start: integer(req.body, 'start'), end: integer(req.body, 'end') },
      reason: choice(req.body, 'reason', [...REASONS, ''] as const) || null,
      severity: choice(req.body, 'severity', [...SEVERITIES, 'again', ''] as const) || null,
    })
    const undo = `/articles/${done.articleId}/undo/${done.change}`
    flash(req, done.marking.reason ? 'reasons:said' : 'reasons:said_none', {}, undo)
    const pair = await findPair(context.read, done.pairId)
    await goOn(req, res, context, pair, { then: pair.id, side })
  })

  routes.post('/marks', (req, res) => {
    req.session.marksHidden = choice(req.body, 'marks', ['shown', 'hidden']) === 'hidden' ? true : undefined
    moved(req, res, localPath(text(req.body, 'back'), '/desk'))
  })

  return routes
}
