import { Router, type Request, type Response } from 'express'
import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { choice, integer, text, texts } from '../../web/parse.ts'
import type { ContextOf } from '../../web/request.ts'
import { drawPage, flash, moved } from '../../web/respond.ts'
import { tried, type Refusal } from '../../web/tried.ts'
import { titleOf } from '../articles/article.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { SIDES, type Side } from '../pairs/pair.ts'
import { findPair } from '../pairs/pairs.queries.ts'
import { undoChange } from '../pairs/undo-change.ts'
import { decideSuggestion } from '../suggestions/decide-suggestion.ts'
import { readSuggestionPage } from '../suggestions/suggestion-page.handler.ts'
import { readSuggestion } from '../suggestions/read-suggestions.ts'
import { suggestText, type SuggestionForm } from '../suggestions/suggest-text.ts'
import { findSuggestion } from '../suggestions/suggestions.queries.ts'
import { formsFor } from '../suggestions/suggestions.view.ts'
import { SUGGESTION_LENGTH } from '../suggestions/suggestion.ts'
import { takeByHand } from '../suggestions/take-by-hand.ts'
import { undoByHand } from '../suggestions/undo-by-hand.ts'
import { withdrawSuggestion } from '../suggestions/withdraw-suggestion.ts'
import { goOn } from './going-on.ts'

/** Suggesting a text without the pen, and deciding on suggestions with it; each answers with the paragraph and what is beside it. */
export function workbenchSuggestionRoutes(contextOf: ContextOf): Router {
  const routes = Router()

  routes.post('/pairs/:pairId/suggestions', async (req, res) => {
    const context = contextOf(req)
    const form = {
      pairId: req.params.pairId,
      side: choice(req.body, 'side', SIDES),
      text: text(req.body, 'text'),
      basedOn: integer(req.body, 'basedOn'),
      note: text(req.body, 'note'),
    }
    const { result, refusal } = await tried(res, suggestText(context, form))
    if (refusal) return showForm(res, context, form, refusal)
    flash(req, 'suggestions:said_suggested')
    await backTo(req, res, context, result, form.side)
  })

  routes.post('/suggestions/:suggestionId/decisions', async (req, res) => {
    const context = contextOf(req)
    const { suggestionId } = req.params
    const decision = choice(req.body, 'decision', ['taken', 'declined'] as const)
    const form = { suggestionId, decision, places: placesIn(req.body), note: text(req.body, 'note') }
    const done = await decideSuggestion(context, form)
    const undo = `/suggestions/${suggestionId}/decisions/${done.change}/removal`
    const isHeldBack = decision === 'taken' && form.places === 'all' && done.left > 0
    flash(req, isHeldBack ? 'suggestions:said_taken_some' : `suggestions:said_${decision}`, { count: done.count }, undo)
    const page = text(req.body, 'page')
    if (page === 'own' && done.left > 0) return moved(req, res, `/suggestions/${suggestionId}`)
    if (page === 'list') return moved(req, res, `/articles/${done.articleId}/suggestions#suggestion-${suggestionId}`)
    await backTo(req, res, context, done, await sideOf(context, suggestionId))
  })

  routes.post('/suggestions/:suggestionId/decisions/:change/removal', async (req, res) => {
    const context = contextOf(req)
    const { suggestionId, change } = req.params
    const { article, reading } = await readSuggestion(context.read, suggestionId)
    const decided = [...reading.decided.values()].find((each) => String(each.change) === change)
    if (!decided) throw new Problem('change.undone')
    const undone = await undoChange(context, article.id, decided.change)
    flash(req, 'workbench:undone', {}, `/articles/${article.id}/undo/${undone.change}`)
    await backTo(req, res, context, { articleId: article.id, pairId: reading.pair?.id ?? null }, reading.side)
  })

  routes.post('/suggestions/:suggestionId/adoption', async (req, res) => {
    const context = contextOf(req)
    const { suggestionId } = req.params
    const { article } = await readSuggestion(context.read, suggestionId)
    ensurePen(article, context.actor, context.rules, 'text') // whoever may not write gets no box to write in
    const form = { suggestionId, text: text(req.body, 'text'), basedOn: integer(req.body, 'basedOn') }
    const { result: done, refusal } = await tried(res, takeByHand(context, form))
    if (refusal) {
      const fault = refusal.faults.text ?? refusal.sentence
      const locals = await readSuggestionPage(context, suggestionId, { text: form.text, fault })
      return res.status(refusal.status).send(drawPage(res, 'suggestions/suggestion', locals))
    }
    flash(req, 'suggestions:said_by_hand', {}, `/suggestions/${suggestionId}/adoption/removal`)
    await backTo(req, res, context, done, await sideOf(context, suggestionId))
  })

  routes.post('/suggestions/:suggestionId/adoption/removal', async (req, res) => {
    const context = contextOf(req)
    const { suggestionId } = req.params
    const done = await undoByHand(context, suggestionId)
    flash(req, 'workbench:undone', {}, `/articles/${done.articleId}/undo/${done.change}`)
    await backTo(req, res, context, done, await sideOf(context, suggestionId))
  })

  routes.post('/suggestions/:suggestionId/withdrawal', async (req, res) => {
    const context = contextOf(req)
    const done = await withdrawSuggestion(context, req.params.suggestionId)
    flash(req, 'suggestions:said_withdrawn')
    await backTo(req, res, context, done, await sideOf(context, req.params.suggestionId))
  })

  return routes
}

/** Beside the paragraph; in the list when that is gone. */
async function backTo(
  req: Request,
  res: Response,
  context: Context,
  { articleId, pairId }: { articleId: string; pairId: string | null },
  side: Side,
): Promise<void> {
  if (pairId === null) return moved(req, res, `/articles/${articleId}/suggestions`)
  await goOn(req, res, context, await findPair(context.read, pairId), { then: pairId, side })
}

async function sideOf({ read }: Context, suggestionId: string): Promise<Side> {
  return (await findSuggestion(read, suggestionId)).side
}

/** A form that comes back filled in, on a page of its own. */
async function showForm(res: Response, { read }: Context, form: SuggestionForm, refusal: Refusal): Promise<void> {
  const pair = await findPair(read, form.pairId)
  const shown = formsFor(pair).find(({ side }) => side === form.side)
  if (!shown) throw new Problem('not_found')
  const { text: typed, basedOn, note } = form
  const fault = refusal.faults.text ?? refusal.faults.note ?? refusal.sentence
  res.status(refusal.status).send(
    drawPage(res, 'suggestions/form', {
      title: titleOf(await findArticle(read, pair.articleId)),
      articleId: pair.articleId,
      form: { ...shown, text: typed, basedOn, note, fault },
      most: SUGGESTION_LENGTH,
      now: pair[form.side],
    }),
  )
}

/** Changes by their place, or all of them. */
function placesIn(body: unknown): number[] | 'all' {
  const values = texts(body, 'place')
  if (values.length === 1 && values[0] === 'all') return 'all'
  if (values.length === 0 || !values.every((value) => /^\d{1,6}$/.test(value)))
    throw new Problem('form.invalid', { field: 'place' })
  return values.map(Number)
}
