import { Router, type Request, type Response } from 'express'
import type { Context } from '../../context.ts'
import { hasChinese } from '../../engines/text/language.ts'
import { ensure } from '../../policy/can.ts'
import { choice, integer, text } from '../../web/parse.ts'
import { wantsFragment, type ContextOf } from '../../web/request.ts'
import { flash, fragment, page } from '../../web/respond.ts'
import { usersByIds } from '../accounts/users.queries.ts'
import { titleOf } from '../articles/article.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { holdsPen } from '../articles/pen.ts'
import { SIDES } from '../pairs/pair.ts'
import { pairsOfArticle } from '../pairs/pairs.queries.ts'
import { REASONS } from '../reasons/reason.ts'
import { ANSWERS } from './answer.ts'
import { answerChange, takeChanges } from './answer-change.ts'
import { presentAnswers } from './answers.view.ts'
import { readAnswers } from './read-answers.ts'

/** Answering what came back with a return, change by change. */
export function answerRoutes(contextOf: ContextOf): Router {
  const routes = Router()

  routes.get('/articles/:articleId/answers', async (req, res) => {
    const context = contextOf(req)
    ensure(context.actor, 'article.read')
    const locals = await readPage(context, req.params.articleId)
    page(res, 'review/answers', locals)
  })

  routes.post('/articles/:articleId/answers', async (req, res) => {
    const context = contextOf(req)
    const form = {
      articleId: req.params.articleId,
      pairId: text(req.body, 'pair'),
      side: choice(req.body, 'side', SIDES),
      place: { start: integer(req.body, 'start'), end: integer(req.body, 'end') },
      before: integer(req.body, 'before'),
      answer: choice(req.body, 'answer', ANSWERS),
      text: text(req.body, 'text'),
    }
    const done = await answerChange(context, form)
    flash(req, `answers:said_${form.answer}`, {}, `/articles/${done.articleId}/undo/${done.change}`)
    await goOn(req, res, context, form.articleId)
  })

  routes.post('/articles/:articleId/answers/taken', async (req, res) => {
    const context = contextOf(req)
    const reason = choice(req.body, 'reason', [...REASONS, ''] as const) || null
    const done = await takeChanges(context, req.params.articleId, reason)
    flash(req, 'answers:taken_count', { count: done.count }, `/articles/${done.articleId}/undo/${done.change}`)
    await goOn(req, res, context, done.articleId)
  })

  return routes
}

async function readPage({ read, actor, rules }: Context, articleId: string) {
  const article = await findArticle(read, articleId)
  const asked = (await readAnswers(read, article)) ?? { returned: 0, base: 0, pairs: [] }
  const people = asked.pairs.flatMap(({ changes }) => changes.map(({ actorId }) => actorId))
  const names = new Map((await usersByIds(read, [...new Set(people)])).map(({ id, name }) => [id, name]))
  const view = presentAnswers(asked, await pairsOfArticle(read, articleId), names)
  return {
    title: titleOf(article),
    titleLang: hasChinese(titleOf(article)) ? 'zh-Hans' : 'en',
    articleId,
    isReturned: asked.returned > 0,
    mayAnswer: asked.returned > 0 && holdsPen(article, actor, rules),
    ...view,
  }
}

async function goOn(req: Request, res: Response, context: Context, articleId: string): Promise<void> {
  if (!wantsFragment(req)) return res.redirect(303, `/articles/${articleId}/answers`)
  const notice = req.session.flash
  req.session.flash = undefined
  fragment(res, 'review/_answers', { ...(await readPage(context, articleId)), notice, oob: true })
}
