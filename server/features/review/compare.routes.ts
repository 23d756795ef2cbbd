import { Router } from 'express'
import { hasChinese } from '../../engines/text/language.ts'
import { ensure } from '../../policy/can.ts'
import { integer } from '../../web/parse.ts'
import type { ContextOf } from '../../web/request.ts'
import { flash, moved, page } from '../../web/respond.ts'
import { activityBetween } from '../activity/activity.queries.ts'
import { presentDays } from '../activity/activity.view.ts'
import { officeDays } from '../activity/office-days.ts'
import { readerOf } from '../activity/reader.ts'
import type { Services } from '../../services.ts'
import { titleOf } from '../articles/article.ts'
import { STATES } from '../pairs/pair.ts'
import { REASONS } from '../reasons/reason.ts'
import { figuresOf } from './compare-figures.ts'
import { filtered, rowsOf, SHOWS, type Filter } from './compare.view.ts'
import { lookOver } from './look-over.ts'
import { readComparison } from './read-comparison.ts'

/** Two states of an article beside each other: in one column with marks, or in two clean ones. */
export function compareRoutes({ config }: Services, contextOf: ContextOf): Router {
  const routes = Router()
  const days = officeDays(config.timeZone)

  routes.get('/articles/:articleId/compare', async (req, res) => {
    const context = contextOf(req)
    ensure(context.actor, 'article.read')
    const { article, points, from, to, people, compared, known } = await readComparison(
      context,
      req.params.articleId,
      req.query,
    )
    const rows = rowsOf(compared, known)
    const meanwhile = await activityBetween(context.read, article.id, { after: from.at, upTo: to.at })
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
      meanwhile: presentDays(meanwhile.rows, readerOf(res, days, context.now), true),
      hasMore: meanwhile.hasOlder,
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
