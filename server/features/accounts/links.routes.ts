import { Router, type Request, type Response } from 'express'
import type { Services } from '../../services.ts'
import { text } from '../../web/parse.ts'
import { drawPage, flash, page } from '../../web/respond.ts'
import { beginSession } from './begin-session.ts'
import { choosePassword, findInvited } from './choose-password.ts'
import { presentInvitation, presentSetUp } from './links.view.ts'
import { findSetUp, setUp } from './set-up.ts'
import type { Threshold } from './sign-in.ts'
import { tried } from '../../web/tried.ts'
import { asSignedIn, type Language } from './user.ts'

/** The pages behind links that work once: the set-up, an invitation, a new password. */
export function linkRoutes(services: Services): Router {
  const routes = Router()
  const { loadSampleDesk } = services
  const threshold = (): Threshold => ({
    read: services.database.read,
    write: services.database.write,
    now: services.clock().toISOString(),
  })
  const offersSample = loadSampleDesk !== undefined

  routes.get('/set-up/:token', async (req, res) => {
    await findSetUp(threshold(), req.params.token)
    page(
      res,
      'accounts/set-up',
      presentSetUp(res, { token: req.params.token, email: '', name: '', wantsSample: false, offersSample }),
    )
  })

  routes.post('/set-up/:token', async (req, res) => {
    const form = setUpForm(req, res)
    const { result: admin, refusal } = await tried(res, setUp(threshold(), form))
    if (refusal) {
      const shown = presentSetUp(res, { ...form, offersSample }, refusal)
      return res.status(refusal.status).send(drawPage(res, 'accounts/set-up', shown))
    }

    if (form.wantsSample) await loadSampleDesk?.(admin.id)
    await beginSession(req, res, asSignedIn(admin))
    flash(req, 'accounts:set_up_done')
    res.redirect(303, '/desk')
  })

  routes.get('/invitations/:token', async (req, res) => {
    const invited = await findInvited(threshold(), req.params.token)
    page(res, 'accounts/invitation', presentInvitation(res, invited, req.params.token))
  })

  routes.post('/invitations/:token', async (req, res) => {
    const { token } = req.params
    const invited = await findInvited(threshold(), token)
    const { result: user, refusal } = await tried(
      res,
      choosePassword(threshold(), { token, password: text(req.body, 'password') }),
    )
    if (refusal) {
      return res
        .status(refusal.status)
        .send(drawPage(res, 'accounts/invitation', presentInvitation(res, invited, token, refusal)))
    }

    await beginSession(req, res, asSignedIn(user))
    flash(req, invited.purpose === 'invitation' ? 'accounts:joined_done' : 'accounts:password_done', {
      name: user.name,
    })
    res.redirect(303, '/desk')
  })

  return routes
}

function setUpForm(req: Request<{ token: string }>, res: Response) {
  return {
    token: req.params.token,
    email: text(req.body, 'email'),
    name: text(req.body, 'name'),
    password: text(req.body, 'password'),
    language: res.locals.language as Language, // set by the page locals for every request
    wantsSample: text(req.body, 'sample') === 'yes',
  }
}
