import { Router } from 'express'
import { hasChinese } from '../../engines/text/language.ts'
import { ensure } from '../../policy/can.ts'
import type { ContextOf } from '../../web/request.ts'
import { page } from '../../web/respond.ts'
import { usersByIds } from '../accounts/users.queries.ts'
import { titleOf } from '../articles/article.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { pairsAtChange } from '../pairs/at-change.queries.ts'
import { comparePairs } from './compare.ts'
import { descentsBetween, touchesBetween } from './compare.queries.ts'
import { figuresOf, rowsOf } from './compare.view.ts'
import { pointNamed, pointsOf, usualPoints } from './points.ts'

/** Two states of an article beside each other: in one column with marks, or in two clean ones. */
export function compareRoutes(contextOf: ContextOf): Router {
  const routes = Router()

  routes.get('/articles/:articleId/compare', async (req, res) => {
    const { read, actor } = contextOf(req)
    ensure(actor, 'article.read')
    const article = await findArticle(read, req.params.articleId)
    const points = await pointsOf(read, article)
    const usual = usualPoints(points)
    const chosen = [pointNamed(points, req.query.from, usual.from), pointNamed(points, req.query.to, usual.to)] as const
    const [from, to] = chosen[0].change <= chosen[1].change ? chosen : [chosen[1], chosen[0]]

    const span = [article.id, from.change, to.change] as const
    const touches = await touchesBetween(read, ...span)
    const people = await usersByIds(read, [...new Set(touches.map(({ actorId }) => actorId))])
    const compared = comparePairs(
      await pairsAtChange(read, article.id, from.change),
      await pairsAtChange(read, article.id, to.change),
      await descentsBetween(read, ...span),
    )
    const rows = rowsOf(compared, touches, new Map(people.map(({ id, name }) => [id, name])))
    const show = req.query.show === 'all' ? 'all' : 'changed'
    const by = people.find(({ id }) => id === req.query.by)?.id ?? ''
    page(res, 'review/compare', {
      title: titleOf(article),
      titleLang: hasChinese(titleOf(article)) ? 'zh-Hans' : 'en',
      articleId: article.id,
      points,
      from: from.name,
      to: to.name,
      view: req.query.view === 'clean' ? 'clean' : 'marks',
      show,
      by,
      people: people.map(({ id, name }) => ({ id, name })),
      figures: figuresOf(rows),
      rows: rows.filter((row) => (show === 'all' || row.isChanged) && (by === '' || row.peopleIds.includes(by))),
    })
  })

  return routes
}
