import { Router } from 'express'
import type { ContextOf } from '../../web/request.ts'
import { page } from '../../web/respond.ts'
import { titleOf } from '../articles/article.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { holdsPen } from '../articles/pen.ts'
import { undosAmong } from '../pairs/changes.queries.ts'
import { revisionsOf } from '../pairs/history.queries.ts'
import { findPair, pairsOfArticle } from '../pairs/pairs.queries.ts'
import { presentHistory } from './rail.view.ts'
import { namesOf } from './workbench.queries.ts'

/** A pair's whole history, both sides: in one column with marks, or in two clean columns. */
export function historyRoutes(contextOf: ContextOf): Router {
  const routes = Router()

  routes.get('/pairs/:pairId/history', async (req, res) => {
    const { read, actor, rules } = contextOf(req)
    const pair = await findPair(read, req.params.pairId)
    const article = await findArticle(read, pair.articleId)
    const source = await revisionsOf(read, pair.id, 'source')
    const target = await revisionsOf(read, pair.id, 'target')
    const names = await namesOf(
      read,
      [...source, ...target].flatMap((revision) => [revision.actorId, revision.authorId]),
    )
    const undos = await undosAmong(read, article.id, [...source, ...target])
    const pairs = await pairsOfArticle(read, article.id)
    page(res, 'workbench/history', {
      title: titleOf(article),
      articleId: article.id,
      pairId: pair.id,
      number: pairs.findIndex((each) => each.id === pair.id) + 1,
      view: req.query.view === 'clean' ? 'clean' : 'marks',
      mayRestore: article.stage !== 'pairing' && holdsPen(article, actor, rules),
      basedOn: { source: pair.sourceRevision, target: pair.targetRevision },
      sides: [
        { side: 'target', sittings: presentHistory(target, pair, 'target', { names, undos }) },
        { side: 'source', sittings: presentHistory(source, pair, 'source', { names, undos }) },
      ],
    })
  })

  return routes
}
