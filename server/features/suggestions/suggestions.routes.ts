import { Router } from 'express'
import { ensure } from '../../policy/can.ts'
import { text } from '../../web/parse.ts'
import type { ContextOf } from '../../web/request.ts'
import { page } from '../../web/respond.ts'
import { titleOf } from '../articles/article.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { pairsOfArticle } from '../pairs/pairs.queries.ts'
import { peopleOf, readSuggestions } from './read-suggestions.ts'
import { onlookerOf, readSuggestionPage } from './suggestion-page.handler.ts'
import { presentSuggestions } from './suggestions.view.ts'

/** What the list of an article's suggestions can be narrowed to. */
export const SHOWN_SUGGESTIONS = ['open', 'all', 'mine'] as const

/** More than anybody reads on one page. */
const MOST_SHOWN = 200

/** All suggestions for an article, and one of them beside the text as it was and as it is. */
export function suggestionRoutes(contextOf: ContextOf): Router {
  const routes = Router()

  routes.get('/articles/:articleId/suggestions', async (req, res) => {
    const context = contextOf(req)
    ensure(context.actor, 'article.read')
    const article = await findArticle(context.read, req.params.articleId)
    const pairs = await pairsOfArticle(context.read, article.id)
    const show = SHOWN_SUGGESTIONS.find((each) => each === text(req.query, 'show')) ?? 'open'
    const all = await readSuggestions(context.read, article.id, pairs, show === 'mine' ? context.actor.id : undefined)
    const wanted = all.filter(({ open }) => show !== 'open' || open.length > 0).slice(0, MOST_SHOWN)
    const onlooker = await onlookerOf(context, article, peopleOf(wanted))
    const places = new Map(pairs.map(({ id }, index) => [id, index + 1]))
    page(res, 'suggestions/suggestions', {
      title: titleOf(article),
      articleId: article.id,
      show,
      shown: SHOWN_SUGGESTIONS,
      suggestions: presentSuggestions(wanted, onlooker).map((suggestion) => ({
        ...suggestion,
        place: places.get(suggestion.pairId ?? '') ?? null,
      })),
    })
  })

  routes.get('/suggestions/:suggestionId', async (req, res) => {
    const context = contextOf(req)
    ensure(context.actor, 'article.read')
    page(res, 'suggestions/suggestion', await readSuggestionPage(context, req.params.suggestionId))
  })

  return routes
}
