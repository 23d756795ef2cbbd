import { Router } from 'express'
import type { Services } from '../../services.ts'
import type { Words } from '../../web/i18n.ts'
import type { ContextOf } from '../../web/request.ts'
import { wantsFragment } from '../../web/request.ts'
import { flash, fragment, moved, page } from '../../web/respond.ts'
import { cancelWork } from './work.ts'
import { deleteWork, findWork } from './works.queries.ts'
import { presentWork } from './works.view.ts'

/** How far long work is, and ending it. */
export function workRoutes({ clock }: Services, contextOf: ContextOf): Router {
  const routes = Router()

  routes.get('/works/:workId', async (req, res) => {
    const { read, write, actor } = contextOf(req)
    const work = await findWork(read, req.params.workId, actor.id)
    const { outcome } = work
    if (outcome && 'to' in outcome) {
      await write((tx) => deleteWork(tx, work.id))
      return moved(req, res, outcome.to)
    }
    const view = presentWork(work, clock(), res.locals.t as Words) // set by the page locals for every request
    if (wantsFragment(req)) fragment(res, 'exchange/_work', view)
    else page(res, 'exchange/work', { title: res.locals.t(`exchange:work_${work.name}`), ...view })
  })

  routes.post('/works/:workId/removal', async (req, res) => {
    const work = await cancelWork(contextOf(req), req.params.workId)
    if (work.outcome === null) flash(req, 'exchange:work_cancelled')
    moved(req, res, work.from)
  })

  return routes
}
