import { Router, type Request, type Response } from 'express'
import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { diffText } from '../../engines/diff/diff.ts'
import { wantsFragment, wantsJson, type ContextOf } from '../../web/request.ts'
import { choice, integer, text } from '../../web/parse.ts'
import { flash, fragment, page } from '../../web/respond.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { titleOf } from '../articles/article.ts'
import { SIDES } from '../pairs/pair.ts'
import { findPair } from '../pairs/pairs.queries.ts'
import { restoreRevision } from '../pairs/restore-revision.ts'
import { saveDraft } from '../pairs/save-draft.ts'
import { saveEdit, type Conflict, type EditForm } from '../pairs/save-edit.ts'
import { goOn, wayAfter } from './going-on.ts'

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
  { conflict }: Conflict,
): Promise<void> {
  const { pairId, side, text: typed, basedOn } = form
  await saveDraft(context, { pairId, side, text: typed, basedOn })
  if (wantsJson(req)) throw new Problem('pair.stale', { current: conflict.current })
  const pair = await findPair(context.read, form.pairId)
  const article = await findArticle(context.read, pair.articleId)
  const language = form.side === 'source' ? 'zh' : 'en'
  const locals = {
    title: titleOf(article),
    articleId: article.id,
    pairId: pair.id,
    side: form.side,
    deed: form.deed,
    current: conflict.current,
    base: conflict.base,
    mine: { text: conflict.mine, changes: diffText(conflict.base, conflict.mine, language).changes },
    theirs: { text: conflict.theirs, changes: diffText(conflict.base, conflict.theirs, language).changes },
    otherSide: form.side === 'source' ? pair.target : pair.source,
  }
  res.status(409).set('HX-Retarget', '#main').set('HX-Reswap', 'innerHTML show:window:top')
  if (wantsFragment(req)) fragment(res, 'workbench/conflict', locals)
  else page(res, 'workbench/conflict', locals)
}
