import { Router, type Request, type Response } from 'express'
import { Problem } from '../../lib/problem.ts'
import type { Services } from '../../services.ts'
import { choice, text } from '../../web/parse.ts'
import { actorOf, type ContextOf } from '../../web/request.ts'
import { drawPage, flash, moved } from '../../web/respond.ts'
import { presentAccount } from './account-page.view.ts'
import { beginSession } from './begin-session.ts'
import { changePassword } from './change-password.ts'
import { chooseTheme } from './choose-theme.ts'
import { endSession } from './end-session.ts'
import { localPath } from './local-path.ts'
import { lifetimesOf, sessionRowId } from './session.ts'
import { sessionsOfUser } from './sessions.queries.ts'
import { tried, type Refusal } from '../../web/tried.ts'
import { asSignedIn, THEMES } from './user.ts'

/** What a person sees and changes of themselves. */
export function accountPageRoutes(services: Services, contextOf: ContextOf): Router {
  const routes = Router()

  const show = async (req: Request, res: Response, refusal?: Refusal) => {
    const { read, now } = contextOf(req)
    const person = actorOf(req)
    const sessions = await sessionsOfUser(read, person.id, now, lifetimesOf(services.config))
    const shown = presentAccount(res, person, sessions, sessionRowId(req.sessionID), refusal)
    res.status(refusal?.status ?? 200).send(drawPage(res, 'accounts/account', shown))
  }

  routes.get('/account', async (req, res) => show(req, res))

  routes.post('/account/password', async (req, res) => {
    const form = { current: text(req.body, 'current'), password: text(req.body, 'password'), address: req.ip ?? '' }
    const { result: user, refusal } = await tried(res, changePassword(contextOf(req), form))
    if (refusal) return show(req, res, refusal)

    await beginSession(req, res, asSignedIn(user)) // this one ended with the others
    flash(req, 'accounts:password_changed')
    res.redirect(303, '/account')
  })

  routes.post('/account/sessions/:sessionId', async (req, res) => {
    if (text(req.body, '_method') !== 'delete') throw new Problem('not_found')
    await endSession(contextOf(req), { sessionRowId: req.params.sessionId })
    flash(req, 'accounts:session_ended')
    moved(req, res, '/account')
  })

  routes.post('/theme', async (req, res) => {
    await chooseTheme(contextOf(req), choice(req.body, 'theme', THEMES))
    moved(req, res, localPath(text(req.body, 'back'), '/account'))
  })

  return routes
}
