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
  let ready: Promise<Router> | undefined
  return async (req, res, next) => {
    ready ??= prepare(services).catch((error: unknown) => {
      ready = undefined // the next request tries again
      throw error
    })
    const router = await ready
    router(req, res, next)
  }
}

async function prepare(services: Services): Promise<Router> {
  const secret = await services.database.write((tx) => sessionSecret(tx, newToken()))
  const router = Router()
  router.use(sessions(services, secret))
  router.use(makePassport(services).session())
  return router
}

function sessions(services: Services, secret: string): RequestHandler {
  return session({
    name: SESSION_COOKIE,
    secret,
    store: new SessionStore(services),
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
