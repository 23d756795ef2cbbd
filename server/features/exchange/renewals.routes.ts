import { Router, type ErrorRequestHandler, type Request, type Response } from 'express'
import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import type { Services } from '../../services.ts'
import { choice, text, texts } from '../../web/parse.ts'
import type { ContextOf } from '../../web/request.ts'
import { flash, page } from '../../web/respond.ts'
import { tried, type Refusal } from '../../web/tried.ts'
import { upload } from '../../web/upload.ts'
import { activeUsersWithRole } from '../accounts/users.queries.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { titleOf } from '../articles/article.ts'
import { ensurePen } from '../articles/pen.ts'
import { SIDES, type Side } from '../pairs/pair.ts'
import { pairsOfArticle } from '../pairs/pairs.queries.ts'
import { broughtAs } from './brought-as.ts'
import { renewArticle } from './renew-article.ts'
import { presentRenewal } from './renewals.view.ts'
import { CUTS } from './reading/paragraphs.ts'
import { currentRenewal, dropRenewal, recutRenewal, startRenewal } from './start-renewal.ts'
import { doWork } from './work.ts'

/** Newer files for an article that is there already: two panes, a preview of what they would change, then the change. */
export function renewalRoutes(services: Services, contextOf: ContextOf): Router {
  const routes = Router()
  const limitBytes = services.config.uploadLimitBytes

  routes.get('/articles/:articleId/renewal', async (req, res) => {
    await ensureTheirs(contextOf(req), req.params.articleId)
    await showPanes(res, contextOf(req), req.params.articleId, limitBytes, { source: '', target: '' }, null)
  })

  const answer = async (req: Request<{ articleId: string }>, res: Response, work: Promise<string>) => {
    const { result, refusal } = await tried(res, work)
    if (!refusal) return res.redirect(303, result)
    const typed = { source: text(req.body, 'source'), target: text(req.body, 'target') }
    await showPanes(res, contextOf(req), req.params.articleId, limitBytes, typed, refusal)
  }

  const files = upload(['sourceFile', 'targetFile'], limitBytes)
  const mayBegin = async (req: Request<{ articleId: string }>, _res: Response, next: () => void) => {
    await ensureTheirs(contextOf(req), req.params.articleId) // before a large file is read
    next()
  }
  const read = (req: Request<{ articleId: string }>, res: Response) => {
    const { articleId } = req.params
    const context = contextOf(req)
    const brought = { source: broughtAs(req, 'source', limitBytes), target: broughtAs(req, 'target', limitBytes) }
    const run = async (options: object) =>
      `/articles/${articleId}/renewals/${await startRenewal(context, articleId, brought, options)}`
    return answer(req, res, doWork(context, services, { name: 'renewal', from: `/articles/${articleId}/renewal`, run }))
  }
  const tooLarge: ErrorRequestHandler<{ articleId: string }> = async (error: unknown, req, res, next) => {
    if (!(error instanceof Problem && error.code === 'import.too_large')) return next(error)
    await answer(req, res, Promise.reject(error))
  }
  routes.post('/articles/:articleId/renewal', mayBegin, files, read, tooLarge)

  routes.get('/articles/:articleId/renewals/:renewalId', async (req, res) => {
    await showPreview(res, contextOf(req), req.params, null)
  })

  routes.post('/articles/:articleId/renewals/:renewalId/cuts', async (req, res) => {
    const { articleId, renewalId } = req.params
    const cutOf = (side: Side) => (text(req.body, side) === '' ? null : choice(req.body, side, CUTS))
    await recutRenewal(contextOf(req), articleId, renewalId, { source: cutOf('source'), target: cutOf('target') })
    res.redirect(303, `/articles/${articleId}/renewals/${renewalId}`)
  })

  routes.post('/articles/:articleId/renewals/:renewalId/removal', async (req, res) => {
    const { articleId, renewalId } = req.params
    await dropRenewal(contextOf(req), articleId, renewalId)
    res.redirect(303, `/articles/${articleId}`)
  })

  routes.post('/articles/:articleId/renewals/:renewalId', async (req, res) => {
    const context = contextOf(req)
    const { articleId, renewalId } = req.params
    const going = texts(req.body, 'going')
    const leaving = texts(req.body, 'remove')
    const form = {
      articleId,
      renewalId,
      kept: going.filter((id) => !leaving.includes(id)),
      targetAuthorId: text(req.body, 'author') || context.actor.id,
    }
    const { result, refusal } = await tried(res, renewArticle(context, form))
    if (refusal) return showPreview(res, context, req.params, refusal)
    const { change, pairId } = result
    flash(req, 'exchange:renewed', {}, change > 0 ? `/articles/${articleId}/undo/${change}` : undefined)
    res.redirect(303, `/articles/${articleId}${pairId ? `?pair=${pairId}#pair-${pairId}` : ''}`)
  })

  return routes
}

async function ensureTheirs({ read, actor, rules }: Context, articleId: string): Promise<void> {
  ensurePen(await findArticle(read, articleId), actor, rules)
}

async function showPanes(
  res: Response,
  { read }: Context,
  articleId: string,
  limitBytes: number,
  typed: Record<Side, string>,
  refusal: Refusal | null,
): Promise<void> {
  if (refusal) res.status(refusal.status)
  const faulty = refusal?.details.side === 'target' ? 'target' : 'source'
  page(res, 'exchange/renewal', {
    title: titleOf(await findArticle(read, articleId)),
    articleId,
    limit: Math.round(limitBytes / 1024 / 1024),
    panes: SIDES.map((side) => ({
      side,
      label: res.locals.t(`exchange:renew_${side}`),
      text: typed[side],
      fault: side === faulty ? (refusal?.sentence ?? '') : '',
    })),
  })
}

async function showPreview(
  res: Response,
  context: Context,
  { articleId, renewalId }: { articleId: string; renewalId: string },
  refusal: Refusal | null,
): Promise<void> {
  const article = await findArticle(context.read, articleId)
  const renewal = await currentRenewal(context, articleId, renewalId)
  const translators = await activeUsersWithRole(context.read, 'translator')
  const reviewers = await activeUsersWithRole(context.read, 'reviewer')
  if (refusal) res.status(refusal.status)
  page(res, 'exchange/renewal-preview', {
    title: titleOf(article),
    titles: { source: article.sourceTitle, target: article.targetTitle },
    renewalId,
    sentence: refusal?.sentence ?? '',
    ...presentRenewal(
      renewal,
      await pairsOfArticle(context.read, articleId),
      [...translators, ...reviewers],
      context.actor,
    ),
  })
}
