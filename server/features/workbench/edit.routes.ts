import { Router, type Request, type Response } from 'express'
import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { wantsFragment, wantsJson, type ContextOf } from '../../web/request.ts'
import { choice, integer, text } from '../../web/parse.ts'
import { flash, fragment, page } from '../../web/respond.ts'
import { SIDES } from '../pairs/pair.ts'
import { findPair } from '../pairs/pairs.queries.ts'
import { restoreRevision } from '../pairs/restore-revision.ts'
import { saveDraft } from '../pairs/save-draft.ts'
import { saveEdit, type Conflict, type EditForm } from '../pairs/save-edit.ts'
import { goOn, wayAfter } from './going-on.ts'
import { readConflict } from './read-conflict.ts'

/** Saving what is written: a confirmed or left edit, a draft, a text brought back. */
export function editRoutes(contextOf: ContextOf): Router {
  const routes = Router()

  routes.post('/pairs/:pairId/revisions', async (req, res) => {
    const context = contextOf(req)
    const form = {
      pairId: req.params.pairId,
      side: choice(req.body, 'side', SIDES),
      text: text(req.body, 'text'),
      basedOn: integer(req.body, 'basedOn'),
      deed: choice(req.body, 'deed', ['confirm', 'leave'] as const),
    }
    const saved = await saveEdit(context, form)
    if ('conflict' in saved) return showConflict(req, res, context, form, saved)
    await goOn(req, res, context, saved.pair, wayAfter(req, form, saved))
  })

  routes.post('/pairs/:pairId/draft', async (req, res) => {
    await saveDraft(contextOf(req), {
      pairId: req.params.pairId,
      side: choice(req.body, 'side', SIDES),
      text: text(req.body, 'text'),
      basedOn: integer(req.body, 'basedOn'),
    })
    res.status(204).end()
  })

  routes.post('/pairs/:pairId/restoration', async (req, res) => {
    const context = contextOf(req)
    const side = choice(req.body, 'side', SIDES)
    const restored = await restoreRevision(context, {
      pairId: req.params.pairId,
      side,
      fromPairId: text(req.body, 'from'),
      number: integer(req.body, 'number'),
      basedOn: integer(req.body, 'basedOn'),
    })
    const undo = restored.change > 0 ? `/articles/${restored.articleId}/undo/${restored.change}` : undefined
    flash(req, 'workbench:restored', {}, undo)
    const pair = await findPair(context.read, restored.pairId)
    await goOn(req, res, context, pair, { then: pair.id, side })
  })

  return routes
}

/** Theirs, mine and what both began with. Mine is kept as a draft, too: nothing typed is lost when the page is closed. */
async function showConflict(
  req: Request,
  res: Response,
  context: Context,
  form: EditForm,
  conflict: Conflict,
): Promise<void> {
  const { pairId, side, text: typed, basedOn } = form
  await saveDraft(context, { pairId, side, text: typed, basedOn })
  if (wantsJson(req)) throw new Problem('pair.stale', { current: conflict.conflict.current })
  const box = text(req.body, 'box') === 'theirs' ? 'theirs' : 'mine'
  const locals = await readConflict(context, form, conflict, box)
  res.status(409).set('HX-Retarget', '#main').set('HX-Reswap', 'innerHTML show:window:top')
  if (wantsFragment(req)) fragment(res, 'workbench/conflict', locals)
  else page(res, 'workbench/conflict', locals)
}
