import express, { type Express } from 'express'
import { pino } from 'pino'
import { readConfig, type Config } from '../../../server/config.ts'
import type { Database } from '../../../server/db/open.ts'
import { activityRoutes } from '../../../server/features/activity/activity.routes.ts'
import { recordActivity, type NewActivity } from '../../../server/features/activity/record-activity.ts'
import { inboxRoutes } from '../../../server/features/inbox/inbox.routes.ts'
import { unreadCount } from '../../../server/features/inbox/unread-count.ts'
import { Problem } from '../../../server/lib/problem.ts'
import type { Services } from '../../../server/services.ts'
import { csrfProtection } from '../../../server/web/csrf.ts'
import { headers } from '../../../server/web/headers.ts'
import { loadWords, type Language } from '../../../server/web/i18n.ts'
import { pageLocals } from '../../../server/web/page-locals.ts'
import { problemHandler } from '../../../server/web/problems.ts'
import { contextFactory } from '../../../server/web/request.ts'
import { createViews } from '../../../server/web/views.ts'
import { NOON, PEOPLE, type Person } from '../../support/scene.ts'

const words = loadWords()
const draw = createViews({ fresh: false })

/** The office's services on a database, at one time that a test may move. */
export function servicesFor(database: Database, config: Partial<Config> = {}, clock = () => new Date(NOON)): Services {
  const log = pino({ level: 'silent' })
  return { config: { ...readConfig({}), ...config }, database, clock, log, words, draw, asset: (name) => `/${name}` }
}

/** An application with these pages alone, where one person is signed in, or nobody. */
export function appFor(services: Services, person: Person | null, language: Language = 'en'): Express {
  const app = express()
  const session = {}
  app.use(express.urlencoded({ extended: false }))
  app.use((req, _res, next) => {
    Object.assign(req, { session, id: 'request' })
    if (person) req.user = { ...PEOPLE[person], email: '', language, theme: 'auto' }
    next()
  })
  app.use(headers(), pageLocals(services), csrfProtection, unreadCount(services))
  app.use(activityRoutes(services, contextFactory(services)), inboxRoutes(services, contextFactory(services)))
  app.use(() => {
    throw new Problem('not_found')
  })
  app.use(problemHandler(services))
  return app
}

/** One deed of the editor, told as late as the minutes say. */
export async function did(database: Database, deed: Partial<NewActivity>, minutes = 0): Promise<void> {
  const createdAt = new Date(Date.parse(NOON) + minutes * 60_000).toISOString()
  const usual = {
    articleId: 'article',
    actorId: PEOPLE.editor.id,
    deed: 'article.put_away' as const,
    details: {},
    createdAt,
  }
  await database.write((tx) => recordActivity(tx, { ...usual, ...deed }))
}
