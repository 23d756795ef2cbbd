import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import { join } from 'node:path'
import { Problem } from './lib/problem.ts'
import { ROOT } from './lib/root.ts'
import { accountRoutes } from './features/accounts/accounts.routes.ts'
import { authentication } from './features/accounts/authentication.ts'
import { keepTypedText, requireSignIn } from './features/accounts/require-sign-in.ts'
import { activityRoutes } from './features/activity/activity.routes.ts'
import { deskRoutes } from './features/desk/desk.routes.ts'
import { exportRoutes } from './features/exchange/exports.routes.ts'
import { newArticleRoutes } from './features/exchange/new-article.routes.ts'
import { renewalRoutes } from './features/exchange/renewals.routes.ts'
import { workRoutes } from './features/exchange/works.routes.ts'
import { inboxRoutes } from './features/inbox/inbox.routes.ts'
import { unreadCount } from './features/inbox/unread-count.ts'
import { liveRoutes } from './features/live/live.routes.ts'
import { home, publicationRoutes } from './features/publications/publications.routes.ts'
import { detailsRoutes } from './features/workbench/details.routes.ts'
import { editRoutes } from './features/workbench/edit.routes.ts'
import { historyRoutes } from './features/workbench/history.routes.ts'
import { pairingRoutes } from './features/workbench/pairing.routes.ts'
import { replacementRoutes } from './features/workbench/replacement.routes.ts'
import { roadRoutes } from './features/workbench/road.routes.ts'
import { reasonRoutes } from './features/workbench/reasons.routes.ts'
import { answerRoutes } from './features/review/answers.routes.ts'
import { sheetRoutes } from './features/review/sheet.routes.ts'
import { qualityRoutes } from './features/review/quality.routes.ts'
import { authorshipRoutes } from './features/review/authorship.routes.ts'
import { compareRoutes } from './features/review/compare.routes.ts'
import { reviewingRoutes } from './features/workbench/reviewing.routes.ts'
import { sentenceRoutes } from './features/workbench/sentences.routes.ts'
import { structureRoutes } from './features/workbench/structure.routes.ts'
import { guestRoutes } from './features/suggestions/guest.routes.ts'
import { guestLinkRoutes } from './features/suggestions/guest-links.routes.ts'
import { suggestionRoutes } from './features/suggestions/suggestions.routes.ts'
import { workbenchSuggestionRoutes } from './features/workbench/suggestions.routes.ts'
import { talkRoutes } from './features/talk/talk.routes.ts'
import { workbenchTalkRoutes } from './features/workbench/talk.routes.ts'
import { workbenchRoutes } from './features/workbench/workbench.routes.ts'
import type { Services } from './services.ts'
import { csrfProtection } from './web/csrf.ts'
import { headers } from './web/headers.ts'
import { health } from './web/health.ts'
import { pageLocals } from './web/page-locals.ts'
import { parseQuery } from './web/parse.ts'
import { problemHandler } from './web/problems.ts'
import { contextFactory } from './web/request.ts'
import { requestLog } from './web/request-log.ts'

/** The whole application: middleware in order, then one line for each feature. */
export function createApp(services: Services): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag') // pages are not stored, so there is nothing to compare with; files have theirs
  app.set('env', 'production') // what Express itself has to answer shows nobody a stack
  app.set('trust proxy', services.config.trustProxy)
  app.set('query parser', parseQuery)

  app.use(requestLog(services))
  app.use(health(services))
  app.use('/assets', express.static(join(ROOT, 'public/build'), { immutable: true, maxAge: '1y', index: false }))
  app.use(headers())
  app.use('/assets', notFound)
  app.use(refuseOddPaths)
  app.use(compression())
  app.use(authentication(services))
  app.use(pageLocals(services))
  app.use(express.urlencoded({ extended: false, limit: '4mb', parameterLimit: 20_000 }))
  app.use(express.json({ limit: '4mb' }))
  app.use(csrfProtection)
  app.use(unreadCount(services))
  app.get('/', home)

  const contextOf = contextFactory(services)
  app.use(accountRoutes(services, contextOf))
  app.use(guestRoutes(services))

  app.use(requireSignIn) // public routes stand before this line
  app.use(newArticleRoutes(services, contextOf)) // its /articles/new comes before every /articles/:articleId
  app.use(workbenchRoutes(contextOf)) // what is asked for most comes first: each line costs those below it
  app.use(editRoutes(contextOf))
  app.use(liveRoutes(services, contextOf))
  app.use(deskRoutes(services, contextOf))
  app.use(exportRoutes(services, contextOf))
  app.use(renewalRoutes(services, contextOf))
  app.use(workRoutes(services, contextOf))
  app.use(publicationRoutes(services, contextOf))
  app.use(activityRoutes(services, contextOf))
  app.use(inboxRoutes(services, contextOf))
  app.use(sentenceRoutes(contextOf))
  app.use(pairingRoutes(services, contextOf))
  app.use(talkRoutes(contextOf))
  app.use(workbenchTalkRoutes(contextOf))
  app.use(suggestionRoutes(contextOf))
  app.use(workbenchSuggestionRoutes(contextOf))
  app.use(guestLinkRoutes(services, contextOf))
  app.use(structureRoutes(contextOf))
  app.use(roadRoutes(contextOf))
  app.use(reasonRoutes(contextOf))
  app.use(answerRoutes(contextOf))
  app.use(reviewingRoutes(contextOf))
  app.use(sheetRoutes(services, contextOf))
  app.use(qualityRoutes(services, contextOf))
  app.use(compareRoutes(services, contextOf))
  app.use(authorshipRoutes(contextOf))
  app.use(historyRoutes(contextOf))
  app.use(replacementRoutes(contextOf))
  app.use(detailsRoutes(contextOf))

  app.use(notFound)
  app.use(keepTypedText)
  app.use(problemHandler(services))
  return app
}

/** Nothing is at `*`, and no id holds a NUL, which PostgreSQL would not even look for. */
const refuseOddPaths: RequestHandler = (req, _res, next) => {
  if (!req.path.startsWith('/') || req.path.includes('%00')) throw new Problem('not_found')
  next()
}

const notFound: RequestHandler = () => {
  throw new Problem('not_found')
}
