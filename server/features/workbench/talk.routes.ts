import { Router, type Request, type Response } from 'express'
import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { choice, integer, text } from '../../web/parse.ts'
import { wantsFragment, type ContextOf } from '../../web/request.ts'
import { flash } from '../../web/respond.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { revisionText } from '../pairs/history.queries.ts'
import { SIDES, type Side } from '../pairs/pair.ts'
import { findPair, pairsOfArticle } from '../pairs/pairs.queries.ts'
import { demandFix } from '../talk/demand-fix.ts'
import { markThreadRead } from '../talk/mark-thread-read.ts'
import { openThread, type ThreadForm } from '../talk/open-thread.ts'
import { placesOf } from '../talk/places.ts'
import { reply } from '../talk/reply.ts'
import { resolveThread } from '../talk/resolve-thread.ts'
import { takeBackComment } from '../talk/take-back-comment.ts'
import { addressOfThread } from '../talk/thread-address.ts'
import { THREAD_STATUSES } from '../talk/thread.ts'
import { findThread } from '../talk/threads.queries.ts'
import { sendTalk } from './talk.handler.ts'

type Done = { articleId: string; threadId: string }

/** Deeds of the talk about an article; each answers with the talk beside the open paragraph, or leads to the thread. */
export function workbenchTalkRoutes(contextOf: ContextOf): Router {
  const routes = Router()

  routes.post('/articles/:articleId/threads', async (req, res) => {
    const context = contextOf(req)
    const done = await openThread(context, await threadForm(context, req.params.articleId, req.body))
    flash(req, 'talk:opened')
    await goOn(req, res, context, done)
  })

  routes.post('/threads/:threadId/comments', async (req, res) => {
    const context = contextOf(req)
    await goOn(req, res, context, await reply(context, req.params.threadId, text(req.body, 'text')))
  })

  routes.post('/threads/:threadId/comments/:commentNumber/removal', async (req, res) => {
    const context = contextOf(req)
    const { threadId, commentNumber } = req.params
    if (!/^\d{1,9}$/.test(commentNumber)) throw new Problem('not_found')
    await goOn(req, res, context, await takeBackComment(context, threadId, Number(commentNumber)))
  })

  routes.post('/threads/:threadId/resolution', async (req, res) => {
    const context = contextOf(req)
    const status = choice(req.body, 'status', THREAD_STATUSES)
    await goOn(req, res, context, await resolveThread(context, req.params.threadId, status))
  })

  routes.post('/threads/:threadId/must-fix', async (req, res) => {
    const context = contextOf(req)
    const mustFix = choice(req.body, 'mustFix', ['yes', 'no'] as const) === 'yes'
    await goOn(req, res, context, await demandFix(context, req.params.threadId, mustFix))
  })

  routes.post('/threads/:threadId/reading', async (req, res) => {
    const context = contextOf(req)
    const done = await markThreadRead(context, req.params.threadId, integer(req.body, 'upTo'))
    if (wantsFragment(req)) return sendTalk(req, res, context, done, 'marks')
    await goOn(req, res, context, done)
  })

  return routes
}

/** For a script the talk anew; else the thread where it is read, or the list that the form stood in. */
async function goOn(req: Request, res: Response, context: Context, done: Done): Promise<void> {
  if (wantsFragment(req)) return sendTalk(req, res, context, done, 'talk')
  const list = `/articles/${done.articleId}/threads`
  const back = text(req.body, 'back')
  if (back.startsWith(`${list}?`) || back === list) return res.redirect(303, `${back}#thread-${done.threadId}`)
  const article = await findArticle(context.read, done.articleId)
  const thread = await findThread(context.read, done.threadId)
  const places = await placesOf(context.read, [thread], await pairsOfArticle(context.read, article.id))
  res.redirect(303, addressOfThread(article, thread.id, places.get(thread.id)?.pairId ?? null))
}

/** A form without a side says which words it means; they are looked for in the English first. */
async function threadForm({ read }: Context, articleId: string, body: unknown): Promise<ThreadForm> {
  const pair = await findPair(read, text(body, 'pair'))
  if (pair.articleId !== articleId) throw new Problem('not_found')
  const quote = text(body, 'quote')
  const revisions = {
    source: revisionIn(body, 'sourceRevision') ?? pair.sourceRevision,
    target: revisionIn(body, 'targetRevision') ?? pair.targetRevision,
  }
  const holds = async (side: Side) =>
    ((await revisionText(read, pair.id, side, revisions[side])) ?? '').includes(quote.replace(/\r\n?/g, '\n').trim())
  const named = SIDES.find((each) => each === text(body, 'side'))
  const side = named ?? ((await holds('target')) || !(await holds('source')) ? 'target' : 'source')
  return {
    pairId: pair.id,
    side,
    revision: revisions[side],
    start: revisionIn(body, 'start'),
    end: revisionIn(body, 'end'),
    quote,
    text: text(body, 'text'),
    mustFix: text(body, 'mustFix') === 'yes',
  }
}

/** A number that need not be there. */
function revisionIn(body: unknown, name: string): number | null {
  return text(body, name) === '' ? null : integer(body, name)
}
