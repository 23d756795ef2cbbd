import compression from 'compression'
import express, { type Express } from 'express'
import { join } from 'node:path'
import { Problem } from './lib/problem.ts'
import { ROOT } from './lib/root.ts'
import { accountRoutes } from './features/accounts/accounts.routes.ts'
import { authentication } from './features/accounts/authentication.ts'
import { keepTypedText, requireSignIn } from './features/accounts/require-sign-in.ts'
import type { Services } from './services.ts'
import { csrfProtection } from './web/csrf.ts'
import { headers } from './web/headers.ts'
import { health } from './web/health.ts'
import { pageLocals } from './web/page-locals.ts'
import { problemHandler } from './web/problems.ts'
import { contextFactory } from './web/request.ts'
import { requestLog } from './web/request-log.ts'

/** The whole application: middleware in order, then one line for each feature. */
export function createApp(services: Services): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', services.config.trustProxy)
  app.set('query parser', 'simple')

  app.use(requestLog(services))
  app.use(health(services))
  app.use('/assets', express.static(join(ROOT, 'public/build'), { immutable: true, maxAge: '1y', index: false }))
  app.use(headers())
  app.use(compression())
  app.use(express.urlencoded({ extended: false, limit: '4mb', parameterLimit: 20_000 }))
  app.use(express.json({ limit: '4mb' }))
  app.use(authentication(services))
  app.use(pageLocals(services))
  app.use(csrfProtection)

  const contextOf = contextFactory(services)
  app.use(accountRoutes(services, contextOf))

  app.use(requireSignIn) // public routes stand before this line

  app.use(() => {
    throw new Problem('not_found')
  })
  app.use(keepTypedText)
  app.use(problemHandler(services.log))
  return app
}
