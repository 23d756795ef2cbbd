import { Router, type Request, type Response } from 'express'
import { Problem } from '../../lib/problem.ts'
import type { Services } from '../../services.ts'
import { csrfToken } from '../../web/csrf.ts'
import { choice, text } from '../../web/parse.ts'
import type { ContextOf } from '../../web/request.ts'
import { drawPage, moved, page } from '../../web/respond.ts'
import { SESSION_COOKIE } from './authentication.ts'
import { beginSession, keepLanguage, leaveSession } from './begin-session.ts'
import { unpack } from './carried.ts'
import { presentCarried, presentSignIn } from './carried.view.ts'
import { chooseLanguage } from './choose-language.ts'
import { localPath } from './local-path.ts'
import { makePassport } from './passport.ts'
import { tried } from '../../web/tried.ts'
import { LANGUAGES, type SignedInUser } from './user.ts'
import { countUsers } from './users.queries.ts'

const HOME = '/desk'

/** Coming, going, and the language, which a visitor may choose too. */
export function signInRoutes(services: Services, contextOf: ContextOf): Router {
  const routes = Router()
  const checkPassword = passwordCheck(services)

  routes.get('/sign-in', async (req, res) => {
    const to = localPath(text(req.query, 'to'), HOME)
    if (req.user) return res.redirect(303, to)
    const isNew = (await countUsers(services.database.read)) === 0
    page(res, 'accounts/sign-in', { ...presentSignIn(res, { to }), isNew })
  })

  routes.post('/sign-in', async (req, res) => {
    const to = localPath(text(req.body, 'to'), HOME)
    const packed = text(req.body, 'carried')
    const { result: user, refusal } = await tried(res, checkPassword(req, res))
    if (refusal) {
      const shown = presentSignIn(res, {
        to,
        email: text(req.body, 'email'),
        refusal: refusal.sentence,
        carried: packed,
      })
      return res.status(refusal.status).send(drawPage(res, 'accounts/sign-in', shown))
    }

    await beginSession(req, res, user)
    const carried = unpack(packed)
    if (!carried) return res.redirect(303, to)
    const csrf = csrfToken(req)
    Object.assign(res.locals, {
      actor: user,
      theme: user.theme,
      language: user.language,
      t: services.words(user.language),
    })
    page(res, 'accounts/carried', presentCarried(res, carried, user.id, csrf))
  })

  routes.post('/sign-out', async (req, res) => {
    await leaveSession(req)
    res.clearCookie(SESSION_COOKIE).redirect(303, '/sign-in')
  })

  routes.post('/language', async (req, res) => {
    const language = choice(req.body, 'language', LANGUAGES)
    if (req.user) await chooseLanguage(contextOf(req), language)
    keepLanguage(res, language)
    moved(req, res, localPath(text(req.body, 'back'), HOME))
  })

  return routes
}

/** The person whose e-mail and password the form holds, by Passport. */
function passwordCheck(services: Services): (req: Request, res: Response) => Promise<SignedInUser> {
  const passport = makePassport(services)
  return (req, res) =>
    new Promise((resolve, reject) => {
      req.body = { email: text(req.body, 'email'), password: text(req.body, 'password') } // Passport takes numbers, too
      const answer = (error: unknown, user?: SignedInUser | false | null) => {
        if (error) reject(error)
        else if (user) resolve(user)
        else reject(new Problem('sign_in.refused')) // a field was empty
      }
      // Passport's type says that it returns anything; it returns a middleware
      const check = passport.authenticate('local', answer) as (req: Request, res: Response, next: typeof reject) => void
      check(req, res, reject)
    })
}
