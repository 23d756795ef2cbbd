import { Router, type Request, type Response } from 'express'
import type { Context } from '../../context.ts'
import { diffText } from '../../engines/diff/diff.ts'
import type { ContextOf } from '../../web/request.ts'
import { wantsFragment } from '../../web/request.ts'
import { choice, integer, text } from '../../web/parse.ts'
import { flash, page } from '../../web/respond.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { titleOf } from '../articles/article.ts'
import { SIDES, type Pair } from '../pairs/pair.ts'
import { findPair } from '../pairs/pairs.queries.ts'
import { restoreRevision } from '../pairs/restore-revision.ts'
import { saveDraft } from '../pairs/save-draft.ts'
import { saveEdit, type Conflict, type EditForm } from '../pairs/save-edit.ts'
import { focusOn, sendParts } from './parts.ts'
import { readWorkbench } from './read-workbench.ts'
import { nextOpen } from './workbench.view.ts'

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
    if ('conflict' in saved) return showConflict(res, context, form, saved)
    if (saved.merged) flash(req, 'workbench:merged_with_others')
    await goOn(req, res, context, saved.pair, text(req.body, 'then'))
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
    const restored = await restoreRevision(context, {
      pairId: req.params.pairId,
      side: choice(req.body, 'side', SIDES),
      fromPairId: text(req.body, 'from'),
      number: integer(req.body, 'number'),
      basedOn: integer(req.body, 'basedOn'),
    })
    flash(req, 'workbench:restored', {}, `/articles/${restored.articleId}/undo/${restored.change}`)
    const pair = await findPair(context.read, restored.pairId)
    await goOn(req, res, context, pair, pair.id)
  })

  return routes
}

/** `then`: the id of the pair to open, `next` for the next open one, '' to close. */
async function goOn(req: Request, res: Response, context: Context, pair: Pair, then: string): Promise<void> {
  if (!wantsFragment(req)) {
    const stay = `?pair=${encodeURIComponent(then || pair.id)}#pair-${encodeURIComponent(then || pair.id)}`
    return res.redirect(303, `/articles/${pair.articleId}${then === 'next' ? `?after=${pair.id}` : stay}`)
  }
  const bench = await readWorkbench(context, pair.articleId)
  const opened = then === 'next' ? nextOpen(bench, pair.id) : then || null
  const focus = await focusOn(context, bench, opened)
  sendParts(req, res, context, bench, focus, [pair.id, opened])
}

/** Theirs, mine and what both began with; nothing typed is lost. */
async function showConflict(res: Response, context: Context, form: EditForm, { conflict }: Conflict): Promise<void> {
  const pair = await findPair(context.read, form.pairId)
  const article = await findArticle(context.read, pair.articleId)
  const language = form.side === 'source' ? 'zh' : 'en'
  res.status(409).set('HX-Retarget', '#main').set('HX-Reswap', 'innerHTML')
  page(res, 'workbench/conflict', {
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
  })
}
