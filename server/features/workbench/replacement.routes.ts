import { Router, type Request } from 'express'
import type { ContextOf } from '../../web/request.ts'
import { choice, texts, text } from '../../web/parse.ts'
import { flash, page } from '../../web/respond.ts'
import { titleOf } from '../articles/article.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { holdsPen } from '../articles/pen.ts'
import { occurrencesIn, replaced, type Search } from '../pairs/occurrences.ts'
import { SIDES, type Pair, type Side } from '../pairs/pair.ts'
import { pairsOfArticle } from '../pairs/pairs.queries.ts'
import { replaceText } from '../pairs/replace-text.ts'

/** Find and replace in one article: a search in the address, a preview to choose from, one change that can be undone. */
export function replacementRoutes(contextOf: ContextOf): Router {
  const routes = Router()

  routes.get('/articles/:articleId/replacement', async (req, res) => {
    const { read, actor, rules } = contextOf(req)
    const article = await findArticle(read, req.params.articleId)
    const { search, side, replacement } = asked(req)
    const pairs = await pairsOfArticle(read, article.id)
    page(res, 'workbench/replacement', {
      title: titleOf(article),
      articleId: article.id,
      ...search,
      side,
      replacement,
      mayReplace: article.stage !== 'pairing' && holdsPen(article, actor, rules),
      hits: pairs.flatMap((pair, index) => presentHit(pair, index + 1, side, search, replacement)),
    })
  })

  routes.post('/articles/:articleId/replacement', async (req, res) => {
    const context = contextOf(req)
    const done = await replaceText(context, {
      articleId: req.params.articleId,
      side: choice(req.body, 'side', SIDES),
      find: text(req.body, 'find'),
      anyCase: text(req.body, 'anyCase') !== '',
      wholeWords: text(req.body, 'wholeWords') !== '',
      replacement: text(req.body, 'replacement'),
      chosen: texts(req.body, 'chosen').map((each) => {
        const [pairId = '', revision = ''] = each.split('.')
        return { pairId, revision: Number(revision) }
      }),
    })
    flash(req, 'workbench:replaced', { count: done.pairs }, `/articles/${done.articleId}/undo/${done.change}`)
    res.redirect(303, `/articles/${done.articleId}`)
  })

  return routes
}

function asked({ query }: Request): { search: Search; side: Side; replacement: string } {
  const value = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  return {
    search: { find: value('find'), anyCase: value('anyCase') !== '', wholeWords: value('wholeWords') !== '' },
    side: SIDES.find((side) => side === query.side) ?? 'target',
    replacement: value('replacement'),
  }
}

/** A pair with what would change, as the marks of a difference show it. */
function presentHit(pair: Pair, number: number, side: Side, search: Search, replacement: string) {
  const text = pair[side]
  const places = occurrencesIn(text, search)
  if (places.length === 0) return []
  let end = 0
  const changes = places.flatMap((place) => {
    const before = text.slice(end, place.start)
    end = place.end
    return [
      { op: 'equal', text: before },
      { op: 'delete', text: text.slice(place.start, place.end) },
      {
        op: 'insert',
        text: replaced(text.slice(place.start, place.end), { ...search, wholeWords: false }, replacement),
      },
    ]
  })
  const revision = side === 'source' ? pair.sourceRevision : pair.targetRevision
  const all = [...changes, { op: 'equal', text: text.slice(end) }].filter((change) => change.text !== '')
  return [{ id: pair.id, number, revision, count: places.length, changes: all }]
}
