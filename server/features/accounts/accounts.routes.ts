import { Router } from 'express'
import type { Services } from '../../services.ts'
import type { ContextOf } from '../../web/request.ts'
import { accountPageRoutes } from './account-page.routes.ts'
import { linkRoutes } from './links.routes.ts'
import { peopleRoutes } from './people.routes.ts'
import { requireSignIn } from './require-sign-in.ts'
import { signInRoutes } from './sign-in.routes.ts'

/** Everything about people: what is open to everybody first, then what needs a person. */
export function accountRoutes(services: Services, contextOf: ContextOf): Router {
  const routes = Router()
  routes.use(signInRoutes(services, contextOf))
  routes.use(linkRoutes(services))
  routes.use(['/account', '/people', '/theme'], requireSignIn)
  routes.use(accountPageRoutes(services, contextOf))
  routes.use(peopleRoutes(services, contextOf))
  return routes
}
