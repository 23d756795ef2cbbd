import { Router, type ErrorRequestHandler, type Request, type Response } from 'express'
import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { ensure } from '../../policy/can.ts'
import type { Services } from '../../services.ts'
import { choice, text, texts } from '../../web/parse.ts'
import type { ContextOf } from '../../web/request.ts'
import { page } from '../../web/respond.ts'
import { tried, type Refusal } from '../../web/tried.ts'
import { upload } from '../../web/upload.ts'
import { activeUsersWithRole } from '../accounts/users.queries.ts'
import { ARTICLE_ROLES, type Member } from '../articles/article.ts'
import { isArticle } from '../articles/articles.queries.ts'
import { SIDES, type Side } from '../pairs/pair.ts'
import type { WorkOptions } from '../pairing/in-worker.ts'
import type { BroughtTexts } from './bring-in.ts'
import { broughtAs } from './brought-as.ts'
import { createArticle, proposedSlug } from './create-article.ts'
import { findImport } from './imports.queries.ts'
import { presentImport, type Typed } from './new-article.view.ts'
import { CUTS } from './reading/paragraphs.ts'
import { dropImport, keepKinds, recutImport, startImport } from './start-import.ts'
import { doWork } from './work.ts'
import { waitingOf } from './works.queries.ts'

/** From two texts to an article: two panes, a preview of the pairs, then the article. */
export function newArticleRoutes(services: Services, contextOf: ContextOf): Router {
  const routes = Router()
  const limitBytes = services.config.uploadLimitBytes

  routes.get('/articles/new', async (req, res) => {
    const { read, actor } = contextOf(req)
    ensure(actor, 'article.create')
    showPanes(res, limitBytes, { source: '', target: '' }, null, await waitingOf(read, actor.id))
  })

  const answer = async (req: Request, res: Response, work: Promise<string>) => {
    const { result, refusal } = await tried(res, work)
    if (!refusal) return res.redirect(303, result)
    showPanes(res, limitBytes, { source: text(req.body, 'source'), target: text(req.body, 'target') }, refusal)
  }

  /** A file that is too large ends the reading of its form; what came before it is shown again. */
  const tooLarge: ErrorRequestHandler = async (error: unknown, req, res, next) => {
    if (!(error instanceof Problem && error.code === 'import.too_large')) return next(error)
    await answer(req, res, Promise.reject(error))
  }

  const files = upload(['sourceFile', 'targetFile'], limitBytes)
  const read = async (req: Request, res: Response) => {
    const context = contextOf(req)
    const begun = async () => {
      const texts = textsIn(req, limitBytes)
      const run = async (options: WorkOptions) => `/imports/${await startImport(context, texts, options)}`
      return doWork(context, services, { name: 'import', from: '/articles/new', run })
    }
    await answer(req, res, begun())
  }
  routes.post('/imports', ensureCreator(contextOf), files, read, tooLarge)

  routes.get('/imports/:importId', async (req, res) => {
    const { importId } = req.params
    const context = contextOf(req)
    if (await isArticle(context.read, importId)) return res.redirect(303, `/articles/${importId}`)
    await showPreview(res, context, importId)
  })

  routes.post('/imports/:importId/cuts', async (req, res) => {
    const cutOf = (side: Side) => (text(req.body, side) === '' ? null : choice(req.body, side, CUTS))
    await recutImport(contextOf(req), req.params.importId, { source: cutOf('source'), target: cutOf('target') })
    res.redirect(303, `/imports/${req.params.importId}`)
  })

  routes.post('/imports/:importId/removal', async (req, res) => {
    await dropImport(contextOf(req), req.params.importId)
    res.redirect(303, '/articles/new')
  })

  routes.post('/imports/:importId', async (req, res) => {
    const context = contextOf(req)
    const { importId } = req.params
    const { refusal } = await tried(
      res,
      create(context, importId, req.body).catch((error: unknown) => madeBefore(context, importId, error)),
    )
    if (refusal) return showPreview(res, context, importId, typedIn(req.body), refusal)
    res.redirect(303, `/articles/${importId}`)
  })

  return routes
}

function ensureCreator(contextOf: ContextOf) {
  return (req: Request, _res: Response, next: () => void) => {
    ensure(contextOf(req).actor, 'article.create') // before a large file is read
    next()
  }
}

function textsIn(req: Request, limitBytes: number): BroughtTexts {
  const source = broughtAs(req, 'source', limitBytes)
  if (!source) throw new Problem('import.empty', { side: 'source' })
  return { source, target: broughtAs(req, 'target', limitBytes) }
}

type Panes = Record<Side, string>

type Waiting = Awaited<ReturnType<typeof waitingOf>>

function showPanes(
  res: Response,
  limitBytes: number,
  typed: Panes,
  refusal: Refusal | null,
  waiting: Waiting = [],
): void {
  if (refusal) res.status(refusal.status)
  const faulty = refusal?.details.side === 'target' ? 'target' : 'source'
  page(res, 'exchange/new-article', {
    title: res.locals.t('exchange:new_article'),
    limit: Math.round(limitBytes / 1024 / 1024),
    waiting: waiting.map(({ id, createdAt, work }) => ({
      path: work ? `/works/${id}` : `/imports/${id}`,
      what: res.locals.t(work ? `exchange:work_${work.name}` : 'exchange:preview_title'),
      at: createdAt,
    })),
    panes: SIDES.map((side) => ({
      side,
      label: res.locals.t(`exchange:pane_${side}`),
      text: typed[side],
      fault: side === faulty ? (refusal?.sentence ?? '') : '',
    })),
  })
}

async function showPreview(
  res: Response,
  context: Context,
  importId: string,
  typed?: Typed,
  refusal?: Refusal,
): Promise<void> {
  const { read, actor } = context
  const people = {
    translator: await activeUsersWithRole(read, 'translator'),
    reviewer: await activeUsersWithRole(read, 'reviewer'),
    editor: await activeUsersWithRole(read, 'editor'),
  }
  const found = await findImport(read, importId, actor.id)
  const slug = await proposedSlug(read, found.content.pairs)
  const view = presentImport(found, people, actor.id, slug, typed)
  if (refusal) res.status(refusal.status)
  page(res, 'exchange/preview', {
    ...view,
    title: res.locals.t('exchange:preview_title'),
    sentence: refusal?.sentence ?? '',
    faults: refusal?.faults ?? {},
  })
}

/** A form that is sent twice makes one article, and leads to it both times. */
async function madeBefore({ read }: Context, importId: string, error: unknown): Promise<void> {
  const isGone = error instanceof Problem && error.code === 'import.gone'
  if (!isGone || !(await isArticle(read, importId))) throw error
}

async function create(context: Context, importId: string, body: unknown): Promise<void> {
  await keepKinds(context, importId, texts(body, 'kind'))
  const { content } = await findImport(context.read, importId, context.actor.id)
  await createArticle(context, {
    importId,
    pairs: content.pairs,
    people: ARTICLE_ROLES.flatMap((role): Member[] => texts(body, role).map((userId) => ({ userId, role }))),
    targetAuthorId: text(body, 'author') || context.actor.id,
    slug: text(body, 'slug').trim(),
    dueOn: text(body, 'dueOn') || null,
    sourceLink: text(body, 'sourceLink').trim(),
    settled: text(body, 'settled') === 'yes',
  })
}

function typedIn(body: unknown): Typed {
  return {
    slug: text(body, 'slug'),
    dueOn: text(body, 'dueOn'),
    sourceLink: text(body, 'sourceLink'),
    author: text(body, 'author'),
    people: ARTICLE_ROLES.flatMap((role) => texts(body, role).map((userId) => `${role}:${userId}`)),
  }
}
