import { Router } from 'express'
import { text } from '../../web/parse.ts'
import type { ContextOf } from '../../web/request.ts'
import { findPair } from '../pairs/pairs.queries.ts'
import { sentenceLinks } from '../pairs/sentence-links.ts'

/**
 * Which sentences of a paragraph belong together, for the texts that a page shows, which may be typed and not saved:
 * `{"links":[{"source":[[0,12]],"target":[[0,30],[31,50]]}]}`, offsets in UTF-16 units. It changes nothing.
 */
export function sentenceRoutes(contextOf: ContextOf): Router {
  const routes = Router()

  routes.post('/pairs/:pairId/sentence-links', async (req, res) => {
    await findPair(contextOf(req).read, req.params.pairId)
    res.json({ links: sentenceLinks(text(req.body, 'source'), text(req.body, 'target')) })
  })

  return routes
}
