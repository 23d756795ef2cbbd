import { Router, type Request } from 'express'
import { hasChinese } from '../../engines/text/language.ts'
import { texts } from '../../web/parse.ts'
import type { ContextOf } from '../../web/request.ts'
import { flash, page } from '../../web/respond.ts'
import { titleOf } from '../articles/article.ts'
import { holdsPen } from '../articles/pen.ts'
import { confirmAll } from '../pairs/confirm-all.ts'
import { deskOf } from '../pairs/keep-deed.ts'
import { isOpen, isSourceChanged } from '../pairs/pair.ts'
import { marksOf } from '../reasons/pieces.ts'
import { readWorkbench, type Workbench } from './read-workbench.ts'

/** Which of the open paragraphs are shown: all, or only those that the review left as they were submitted. */
const WHICH = ['unchanged', 'all'] as const
type Which = (typeof WHICH)[number]

/** Marking many paragraphs reviewed at once: a selection with everything to be seen first, one change that can be undone. */
export function reviewingRoutes(contextOf: ContextOf): Router {
  const routes = Router()

  routes.get('/articles/:articleId/reviewing', async (req, res) => {
    const context = contextOf(req)
    const bench = await readWorkbench(context, req.params.articleId)
    const which = asked(req)
    const rows = rowsOf(bench)
    page(res, 'workbench/reviewing', {
      title: titleOf(bench.article),
      titleLang: hasChinese(titleOf(bench.article)) ? 'zh-Hans' : 'en',
      articleId: bench.article.id,
      which,
      choices: WHICH,
      mayReview: deskOf(bench.article) === 'review' && holdsPen(bench.article, context.actor, context.rules),
      open: rows.length,
      rows: which === 'all' ? rows : rows.filter(({ isChanged }) => !isChanged),
    })
  })

  routes.post('/articles/:articleId/reviewing', async (req, res) => {
    const context = contextOf(req)
    const { articleId } = req.params
    const chosen = texts(req.body, 'chosen').map((each) => {
      const [pairId = '', source = '', target = ''] = each.split('.')
      return { pairId, source: Number(source), target: Number(target) }
    })
    const done = await confirmAll(context, articleId, chosen)
    const undo = done.confirmed > 0 ? `/articles/${articleId}/undo/${done.change}` : undefined
    flash(req, 'workbench:reviewed_count', { count: done.confirmed }, undo)
    res.redirect(303, `/articles/${articleId}`)
  })

  return routes
}

function asked({ query }: Request): Which {
  return WHICH.find((each) => each === query.which) ?? 'unchanged'
}

/** The open paragraphs; those with something to look into first are not chosen beforehand. */
function rowsOf(bench: Workbench) {
  return bench.pairs.flatMap((pair, index) => {
    if (!isOpen(pair, 'review') || (pair.target === '' && pair.link !== 'omitted')) return []
    const changes = bench.review?.get(pair.id)?.changes ?? []
    const findings = bench.blocking.get(pair.id) ?? 0
    return {
      ...{
        id: pair.id,
        number: index + 1,
        kind: pair.kind,
        revisions: `${pair.sourceRevision}.${pair.targetRevision}`,
        source: pair.source,
        findings,
      },
      marks: marksOf(
        pair.target,
        changes.filter(({ side }) => side === 'target'),
      ),
      isChanged: changes.length > 0,
      isSourceChanged: isSourceChanged(pair),
      isChosen: findings === 0 && !isSourceChanged(pair),
    }
  })
}
