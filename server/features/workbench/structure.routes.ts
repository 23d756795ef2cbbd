import { Router, type Request } from 'express'
import { Problem } from '../../lib/problem.ts'
import type { ContextOf } from '../../web/request.ts'
import { choice, integer, text } from '../../web/parse.ts'
import { flash, page } from '../../web/respond.ts'
import { titleOf } from '../articles/article.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { changeKind } from '../pairs/change-kind.ts'
import { confirmAll } from '../pairs/confirm-all.ts'
import { insertPair } from '../pairs/insert-pair.ts'
import { MARKS, markLink } from '../pairs/mark-link.ts'
import { mergePairs } from '../pairs/merge-pairs.ts'
import { movePair } from '../pairs/move-pair.ts'
import { KINDS, SIDES } from '../pairs/pair.ts'
import { findPair } from '../pairs/pairs.queries.ts'
import { removePair } from '../pairs/remove-pair.ts'
import { splitPair } from '../pairs/split-pair.ts'
import { undoChange } from '../pairs/undo-change.ts'
import { waiveFinding } from '../pairs/waive-finding.ts'
import { sendDesk } from './parts.ts'
import { presentSplit, type Cursor } from './split.view.ts'

type Done = { articleId: string; pairId: string | null; change: number }

/** Deeds on the shape of an article; each can be taken back from the notice that it leaves. */
export function structureRoutes(contextOf: ContextOf): Router {
  const routes = Router()
  const undoOf = ({ articleId, change }: Done) => `/articles/${articleId}/undo/${change}`

  routes.post('/pairs/:pairId/merge', async (req, res) => {
    const context = contextOf(req)
    const done = await mergePairs(context, req.params.pairId)
    flash(req, 'workbench:merged', {}, undoOf(done))
    await sendDesk(req, res, context, done.articleId, done.pairId)
  })

  routes.get('/pairs/:pairId/split', async (req, res) => {
    const { read } = contextOf(req)
    const pair = await findPair(read, req.params.pairId)
    page(res, 'workbench/split', {
      title: titleOf(await findArticle(read, pair.articleId)),
      pair,
      ...presentSplit(pair, cursorIn(req)),
    })
  })

  routes.post('/pairs/:pairId/split', async (req, res) => {
    const context = contextOf(req)
    const done = await splitPair(context, {
      pairId: req.params.pairId,
      source: integer(req.body, 'source'),
      target: integer(req.body, 'target'),
      sourceRevision: integer(req.body, 'sourceRevision'),
      targetRevision: integer(req.body, 'targetRevision'),
    })
    flash(req, 'workbench:split_done', {}, undoOf(done))
    await sendDesk(req, res, context, done.articleId, done.pairId)
  })

  routes.post('/pairs/:pairId/move', async (req, res) => {
    const context = contextOf(req)
    const done = await movePair(context, req.params.pairId, choice(req.body, 'direction', ['up', 'down'] as const))
    flash(req, 'workbench:moved', {}, undoOf(done))
    await sendDesk(req, res, context, done.articleId, done.pairId)
  })

  routes.post('/articles/:articleId/pairs', async (req, res) => {
    const context = contextOf(req)
    const done = await insertPair(context, req.params.articleId, text(req.body, 'after') || null)
    flash(req, 'workbench:inserted', {}, undoOf(done))
    await sendDesk(req, res, context, done.articleId, done.pairId)
  })

  routes.post('/pairs/:pairId/removal', async (req, res) => {
    const context = contextOf(req)
    const done = await removePair(context, req.params.pairId)
    flash(req, 'workbench:removed', {}, undoOf(done))
    await sendDesk(req, res, context, done.articleId, done.pairId)
  })

  routes.post('/pairs/:pairId/link', async (req, res) => {
    const context = contextOf(req)
    const mark = choice(req.body, 'link', MARKS)
    const done = await markLink(context, req.params.pairId, mark, text(req.body, 'note'))
    flash(req, `workbench:marked_${mark}`, {}, undoOf(done))
    await sendDesk(req, res, context, done.articleId, done.pairId)
  })

  routes.post('/pairs/:pairId/kind', async (req, res) => {
    const context = contextOf(req)
    const done = await changeKind(context, req.params.pairId, choice(req.body, 'kind', KINDS))
    flash(req, 'workbench:kind_changed', {}, undoOf(done))
    await sendDesk(req, res, context, done.articleId, done.pairId)
  })

  routes.post('/pairs/:pairId/waivers', async (req, res) => {
    const context = contextOf(req)
    const form = { pairId: req.params.pairId, fingerprint: text(req.body, 'fingerprint'), note: text(req.body, 'note') }
    const done = await waiveFinding(context, form)
    flash(req, 'workbench:waived')
    await sendDesk(req, res, context, done.articleId, done.pairId)
  })

  routes.post('/articles/:articleId/confirmation', async (req, res) => {
    const context = contextOf(req)
    const done = await confirmAll(context, req.params.articleId)
    const undo = done.confirmed > 0 ? undoOf({ ...done, pairId: null }) : undefined
    flash(req, 'workbench:confirmed_all', { count: done.confirmed }, undo)
    await sendDesk(req, res, context, done.articleId, null)
  })

  routes.post('/articles/:articleId/undo/:change', async (req, res) => {
    const context = contextOf(req)
    const done = await undoChange(context, req.params.articleId, changeIn(req.params.change))
    flash(req, 'workbench:undone', {}, undoOf(done))
    await sendDesk(req, res, context, done.articleId, done.pairId)
  })

  return routes
}

/** `?side=target&at=120`: an editor's cursor, in UTF-16 units. */
function cursorIn({ query }: Request): Cursor {
  const side = SIDES.find((each) => each === query.side)
  return side && typeof query.at === 'string' && /^\d{1,6}$/.test(query.at) ? { side, at: Number(query.at) } : null
}

/** The number of a change in an address; an address with anything else is none. */
function changeIn(word: string): number {
  if (!/^\d{1,9}$/.test(word)) throw new Problem('not_found')
  return Number(word)
}
