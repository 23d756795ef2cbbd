import { Router, type Request, type Response } from 'express'
import type { Context } from '../../context.ts'
import type { ContextOf } from '../../web/request.ts'
import { choice, text } from '../../web/parse.ts'
import { flash, moved } from '../../web/respond.ts'
import { claimArticle } from '../articles/claim-article.ts'
import { ARTICLE_ROLES } from '../articles/article.ts'
import { abandonCorrection } from '../road/abandon-correction.ts'
import { approveArticle } from '../road/approve-article.ts'
import { correctArticle } from '../road/correct-article.ts'
import { finishReview } from '../road/finish-review.ts'
import { bringBackArticle, putAwayArticle } from '../road/put-away-article.ts'
import { recallArticle } from '../road/recall-article.ts'
import { returnArticle } from '../road/return-article.ts'
import { settlePairing } from '../road/settle-pairing.ts'
import { submitArticle } from '../road/submit-article.ts'

type Walk = (context: Context, articleId: string, body: unknown) => Promise<void>

/** The deeds that lead an article along its road; each is a noun of its own. */
const ROAD: Record<string, { walk: Walk; said: string }> = {
  settlement: { walk: settlePairing, said: 'workbench:said_settle' },
  submission: { walk: submitArticle, said: 'workbench:said_submit' },
  completion: { walk: finishReview, said: 'workbench:said_finish' },
  recall: { walk: recallArticle, said: 'workbench:said_recall' },
  approval: { walk: approveArticle, said: 'workbench:said_approve' },
  abandonment: { walk: abandonCorrection, said: 'workbench:said_abandon' },
  correction: {
    walk: (context, articleId, body) => correctArticle(context, articleId, text(body, 'note')),
    said: 'workbench:said_correct',
  },
  return: {
    walk: (context, articleId, body) =>
      returnArticle(context, {
        articleId,
        to: choice(body, 'to', ['translation', 'review'] as const),
        note: text(body, 'note'),
      }),
    said: 'workbench:said_return',
  },
  'put-away': { walk: putAwayArticle, said: 'workbench:said_put_away' },
  'bring-back': { walk: bringBackArticle, said: 'workbench:said_bring_back' },
  claim: {
    walk: (context, articleId, body) => claimArticle(context, articleId, choice(body, 'role', ARTICLE_ROLES)),
    said: 'workbench:said_claim',
  },
}

export function roadRoutes(contextOf: ContextOf): Router {
  const routes = Router()
  for (const [noun, { walk, said }] of Object.entries(ROAD)) {
    routes.post(`/articles/:articleId/${noun}`, async (req: Request<{ articleId: string }>, res: Response) => {
      const { articleId } = req.params
      await walk(contextOf(req), articleId, req.body)
      flash(req, said)
      moved(req, res, `/articles/${articleId}`)
    })
  }
  return routes
}
