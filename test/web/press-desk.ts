import express from 'express'
import request from 'supertest'
import { home, publicationRoutes } from '../../server/features/publications/publications.routes.ts'
import { headers } from '../../server/web/headers.ts'
import { pageLocals } from '../../server/web/page-locals.ts'
import { problemHandler } from '../../server/web/problems.ts'
import { contextFactory } from '../../server/web/request.ts'
import { requestLog } from '../../server/web/request-log.ts'
import type { PressRoom } from '../features/publications/press-room.ts'
import { PEOPLE, type Person } from '../support/scene.ts'

/** The signed-in pages of this feature, with a person already signed in. */
export function browserOf(room: PressRoom, person: Person | null, language: 'en' | 'zh-Hans' = 'en') {
  const { services } = room
  const app = express()
  const session = {}
  app.set('query parser', 'simple')
  app.use(requestLog(services), headers(), express.urlencoded({ extended: false }))
  app.use((req, _res, next) => {
    Object.assign(req, { session })
    if (person) req.user = { ...PEOPLE[person], email: `${person}@example.org`, language, theme: 'auto' }
    next()
  })
  app.use(pageLocals(services))
  app.get('/', home)
  app.use(publicationRoutes(services, contextFactory(services)))
  app.use(problemHandler(services))
  const ask = request(app)
  return {
    get: (path: string) => ask.get(path).set('Accept', 'text/html'),
    post: (path: string, fields: Record<string, string>) =>
      ask.post(path).set('Accept', 'text/html').type('form').send(fields),
  }
}
