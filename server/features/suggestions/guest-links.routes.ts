import { Router, type Request, type Response } from 'express'
import type { Services } from '../../services.ts'
import { text } from '../../web/parse.ts'
import type { ContextOf } from '../../web/request.ts'
import { drawPage, flash } from '../../web/respond.ts'
import { tried, type Refusal } from '../../web/tried.ts'
import { usersByIds } from '../accounts/users.queries.ts'
import { titleOf } from '../articles/article.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { ensureMayInvite, ensureMaySeeGuests, GUEST_DAYS, isOpenLink, mayInvite } from './guest-link.ts'
import { guestLinksOf } from './guest-links.queries.ts'
import { inviteGuest } from './invite-guest.ts'
import { revokeGuestLink } from './revoke-guest-link.ts'

type Typed = { name: string; days: string }

/** The guests of an article: who has a link, a new one, and the end of one. */
export function guestLinkRoutes({ config }: Services, contextOf: ContextOf): Router {
  const routes = Router()

  const show = async (req: Request<{ articleId: string }>, res: Response, typed?: Typed, refusal?: Refusal) => {
    const { read, actor, now } = contextOf(req)
    const article = await findArticle(read, req.params.articleId)
    ensureMaySeeGuests(article, actor)
    const links = await guestLinksOf(read, article.id)
    const people = await usersByIds(read, [...new Set(links.map(({ createdBy }) => createdBy))])
    const names = new Map(people.map(({ id, name }) => [id, name]))
    res.status(refusal?.status ?? 200).send(
      drawPage(res, 'guest/links', {
        title: titleOf(article),
        articleId: article.id,
        mayInvite: mayInvite(article, actor) && article.putAwayAt === null,
        days: GUEST_DAYS,
        typed: typed ?? { name: '', days: String(GUEST_DAYS.usual) },
        refusal: refusal?.sentence ?? '',
        faults: refusal?.faults ?? {},
        links: links.map(({ id, name, createdBy, createdAt, expiresAt, revokedAt }) => ({
          ...{ id, name, createdAt, expiresAt, revokedAt, by: names.get(createdBy) ?? '' },
          isOpen: isOpenLink({ revokedAt, expiresAt }, now),
        })),
      }),
    )
  }

  routes.get('/articles/:articleId/guests', async (req, res) => show(req, res))

  routes.post('/articles/:articleId/guests', async (req, res) => {
    const typed = { name: text(req.body, 'name'), days: text(req.body, 'days') }
    const form = { articleId: req.params.articleId, name: typed.name, days: daysIn(typed.days) }
    const context = contextOf(req)
    ensureMayInvite(await findArticle(context.read, form.articleId), context.actor)
    const { result, refusal } = await tried(res, inviteGuest(context, form))
    if (refusal) return show(req, res, typed, refusal)
    const { name, link, token } = result
    res.send(
      drawPage(res, 'guest/link', {
        title: name,
        articleId: form.articleId,
        name,
        until: link.expiresAt,
        link: new URL(`/guest/${token}`, config.publicUrl).href,
      }),
    )
  })

  routes.post('/guest-links/:linkId/removal', async (req, res) => {
    const { articleId, name } = await revokeGuestLink(contextOf(req), req.params.linkId)
    flash(req, 'suggestions:guest_revoked', { name })
    res.redirect(303, `/articles/${articleId}/guests`)
  })

  return routes
}

/** What is no whole number is no number of days. */
function daysIn(typed: string): number {
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed.trim()) : NaN
}
