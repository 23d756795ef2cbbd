import { Router } from 'express'
import { hasChinese } from '../../engines/text/language.ts'
import { ensure } from '../../policy/can.ts'
import { integer } from '../../web/parse.ts'
import type { ContextOf } from '../../web/request.ts'
import { flash, moved, page } from '../../web/respond.ts'
import { titleOf } from '../articles/article.ts'
import { STATES } from '../pairs/pair.ts'
import { REASONS } from '../reasons/reason.ts'
import { figuresOf } from './compare-figures.ts'
import { filtered, rowsOf, SHOWS, type Filter } from './compare.view.ts'
import { lookOver } from './look-over.ts'
import { readComparison } from './read-comparison.ts'

/** Two states of an article beside each other: in one column with marks, or in two clean ones. */
export function compareRoutes(contextOf: ContextOf): Router {
  const routes = Router()

  routes.get('/articles/:articleId/compare', async (req, res) => {
    const context = contextOf(req)
    ensure(context.actor, 'article.read')
    const { article, points, from, to, people, compared, known } = await readComparison(
      context,
      req.params.articleId,
      req.query,
    )
    const rows = rowsOf(compared, known)
    const filter: Filter = {
      show: SHOWS.find((each) => each === req.query.show) ?? 'changed',
      by: people.find(({ id }) => id === req.query.by)?.id ?? '',
      state: STATES.find((each) => each === req.query.state) ?? '',
      reason: REASONS.find((each) => each === req.query.reason) ?? '',
    }
    page(res, 'review/compare', {
      title: titleOf(article),
      titleLang: hasChinese(titleOf(article)) ? 'zh-Hans' : 'en',
      articleId: article.id,
      change: article.change,
      points,
      from: from.name,
      to: to.name,
      since: from.kind === 'looked' ? from.at : null,
      mayMark: to.kind === 'now' && points.every(({ kind, change }) => kind !== 'looked' || change < article.change),
      view: req.query.view === 'clean' ? 'clean' : 'marks',
      ...filter,
      shows: SHOWS,
      states: STATES,
      reasons: REASONS.filter((reason) => reason === filter.reason || rows.some((row) => row.reasons.includes(reason))),
      people: people.map(({ id, name }) => ({ id, name })),
      figures: figuresOf(rows, known.names),
      rows: filtered(rows, filter),
      isFiltered: filter.by + filter.state + filter.reason !== '',
    })
  })

  routes.post('/articles/:articleId/looks', async (req, res) => {
    const { articleId } = req.params
    await lookOver(contextOf(req), articleId, integer(req.body, 'change'))
    flash(req, 'review:seen')
    moved(req, res, `/articles/${articleId}/compare?from=looked`)
  })

  return routes
}
