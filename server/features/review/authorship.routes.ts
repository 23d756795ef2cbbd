import { Router } from 'express'
import { ensure } from '../../policy/can.ts'
import { wantsFragment, type ContextOf } from '../../web/request.ts'
import { fragment, page } from '../../web/respond.ts'
import { usersByIds } from '../accounts/users.queries.ts'
import { titleOf } from '../articles/article.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { revisionsOf } from '../pairs/history.queries.ts'
import { SIDES, type Side } from '../pairs/pair.ts'
import { findPair } from '../pairs/pairs.queries.ts'
import { wordsWentSince } from '../road/authors.queries.ts'
import { presentAuthorship, type Written } from './authorship.view.ts'

/** Who wrote which word of a paragraph, and when; for a script the texts alone. */
export function authorshipRoutes(contextOf: ContextOf): Router {
  const routes = Router()

  routes.get('/pairs/:pairId/authorship', async (req, res) => {
    const { read, actor } = contextOf(req)
    ensure(actor, 'article.read')
    const pair = await findPair(read, req.params.pairId)
    const went = await wordsWentSince(read, pair.articleId, 0)
    const written: Record<Side, Written> = {
      source: { rows: await revisionsOf(read, pair.id, 'source'), went },
      target: { rows: await revisionsOf(read, pair.id, 'target'), went },
    }
    const authors = SIDES.flatMap((side) => written[side].rows.map(({ authorId }) => authorId))
    const people = await usersByIds(read, [...new Set(authors)])
    const shown = presentAuthorship(pair, written, new Map(people.map(({ id, name }) => [id, name])))
    if (wantsFragment(req)) {
      fragment(res, 'review/_authorship', shown)
      return
    }
    const article = await findArticle(read, pair.articleId)
    page(res, 'review/authorship', { title: titleOf(article), articleId: article.id, ...shown })
  })

  return routes
}
