import { Router, type Request, type Response } from 'express'
import type { Services } from '../../services.ts'
import { choice, integer, text } from '../../web/parse.ts'
import { drawPage } from '../../web/respond.ts'
import { tried } from '../../web/tried.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { SIDES } from '../pairs/pair.ts'
import { pairsOfArticle } from '../pairs/pairs.queries.ts'
import { guestAt, suggestAsGuest, withdrawAsGuest, type Outside } from './guest-door.ts'
import { presentGuest, type RefusedForm } from './guest.view.ts'
import { readSuggestions } from './read-suggestions.ts'

/** What the page says after a deed; a guest has no session that a sentence could wait in. */
const SAID = ['suggested', 'withdrawn'] as const

/** One article for whoever holds the link of a guest: the token in the address is all that opens it. */
export function guestRoutes({ database, clock, config }: Services): Router {
  const routes = Router()
  const outside = (): Outside => ({
    read: database.read,
    write: database.write,
    now: clock().toISOString(),
    rules: config.rules,
  })

  routes.get('/guest/:token', async (req, res) => {
    keepTokenIn(req, res)
    const locals = await readPage(outside(), req.params.token)
    const said = SAID.find((each) => each === req.query.said) ?? null
    res.send(drawPage(res, 'guest/article', { ...locals, said, refusal: '' }))
  })

  routes.post('/guest/:token/pairs/:pairId/suggestions', async (req, res) => {
    keepTokenIn(req, res)
    const { token, pairId } = req.params
    const form = {
      pairId,
      side: choice(req.body, 'side', SIDES),
      text: text(req.body, 'text'),
      basedOn: integer(req.body, 'basedOn'),
      note: text(req.body, 'note'),
    }
    const { refusal } = await tried(res, suggestAsGuest(outside(), token, form))
    if (!refusal) return res.redirect(303, `/guest/${token}?said=suggested#pair-${pairId}`)
    const fault = refusal.faults.text ?? refusal.faults.note ?? refusal.sentence
    const locals = await readPage(outside(), token, { ...form, fault })
    res.status(refusal.status).send(drawPage(res, 'guest/article', { ...locals, said: null, refusal: fault }))
  })

  routes.post('/guest/:token/suggestions/:suggestionId/withdrawal', async (req, res) => {
    keepTokenIn(req, res)
    const { token, suggestionId } = req.params
    const { pairId } = await withdrawAsGuest(outside(), token, suggestionId)
    res.redirect(303, `/guest/${token}?said=withdrawn${pairId === null ? '' : `#pair-${pairId}`}`)
  })

  return routes
}

/**
 * The token goes into no other address and no robot's index. A browser on plain HTTP says nothing of where a request comes from
 * but its `Origin`, which `no-referrer` would take away: its forms would be refused as another site's.
 */
function keepTokenIn(req: Request, res: Response): void {
  const isSilent = !req.secure && req.get('Sec-Fetch-Site') === undefined && /Mozilla/.test(req.get('User-Agent') ?? '')
  res.set('Referrer-Policy', isSilent ? 'same-origin' : 'no-referrer').set('X-Robots-Tag', 'noindex, nofollow')
  res.locals.signIn = '/sign-in'
}

async function readPage(outside: Outside, token: string, refused: RefusedForm | null = null) {
  const { read } = outside
  const { link } = await guestAt(outside, token)
  const article = await findArticle(read, link.articleId)
  const pairs = await pairsOfArticle(read, article.id)
  const own = await readSuggestions(read, article.id, pairs, link.userId)
  return presentGuest({ article, pairs, own }, link, token, refused)
}
