import { Router, type RequestHandler } from 'express'
import session from 'express-session'
import { HOUR } from '../../lib/clock.ts'
import { newToken } from '../../lib/ids.ts'
import type { Services } from '../../services.ts'
import { makePassport } from './passport.ts'
import { SessionStore } from './session-store.ts'
import { sessionSecret } from './sessions.queries.ts'

export const SESSION_COOKIE = 'duizhao_session'

/** Puts the session and its person on every request; the secret is fetched with the first one. */
export function authentication(services: Services): RequestHandler {
  let ready: Promise<Ways> | undefined
  return async (req, res, next) => {
    ready ??= prepare(services).catch((error: unknown) => {
      ready = undefined // the next request tries again
      throw error
    })
    const { usual, unnoticed } = await ready
    const router = UNNOTICED.some((address) => address.test(req.path)) ? unnoticed : usual
    router(req, res, next)
  }
}

/** What a page asks for by itself, nobody touching it: an idle session stays idle. */
const UNNOTICED = [/^\/events$/, /^\/articles\/[^/]+\/(?:presence|parts)$/]

type Ways = { usual: Router; unnoticed: Router }

async function prepare(services: Services): Promise<Ways> {
  const secret = await services.database.write((tx) => sessionSecret(tx, newToken()))
  return {
    usual: wayThrough(services, secret, new SessionStore(services)),
    unnoticed: wayThrough(services, secret, new SessionStore(services, { notices: false })),
  }
}

function wayThrough(services: Services, secret: string, store: SessionStore): Router {
  const router = Router()
  router.use(sessions(services, secret, store))
  router.use(makePassport(services).session())
  return router
}

function sessions(services: Services, secret: string, store: SessionStore): RequestHandler {
  return session({
    name: SESSION_COOKIE,
    secret,
    store,
    resave: false,
    saveUninitialized: false,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      secure: 'auto',
      maxAge: services.config.sessionHours * HOUR,
    },
  })
}
