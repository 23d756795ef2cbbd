import type { Express } from 'express'
import pino from 'pino'
import request from 'supertest'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import type { Context } from '../../server/context.ts'
import { newUser } from '../../server/features/accounts/new-user.ts'
import { hashPassword } from '../../server/features/accounts/password.ts'
import { asSignedIn, type Role, type User } from '../../server/features/accounts/user.ts'
import { keepUser } from '../../server/features/accounts/users.queries.ts'
import type { Services } from '../../server/services.ts'
import { loadAssets } from '../../server/web/assets.ts'
import { loadWords } from '../../server/web/i18n.ts'
import { createViews } from '../../server/web/views.ts'
import { openTestDatabase } from './database.ts'
import { NOON } from './scene.ts'

export const PASSWORD = 'plum blossom in snow'

const words = loadWords()
const draw = createViews({ fresh: false })
let hashed: Promise<string> | undefined

/** An empty office on a real database with the whole application, and a clock that only `wait` moves. */
export async function openOffice(extra: Partial<Services> = {}) {
  const database = extra.database ?? (await openTestDatabase())
  let now = Date.parse(NOON)
  const clock = () => new Date(now)
  const config = readConfig({ DUIZHAO_TIME_ZONE: 'UTC', DUIZHAO_PUBLIC_URL: 'https://desk.example.org' })
  const services: Services = {
    config,
    database,
    clock,
    log: pino({ level: 'silent' }),
    words,
    draw,
    asset: loadAssets(),
    ...extra,
  }
  const app = createApp(services)
  const time = () => clock().toISOString()

  return {
    app,
    services,
    database,
    now: time,
    wait: (milliseconds: number) => void (now += milliseconds),
    /** Adds a person whose password is PASSWORD. */
    add: async (name: string, ...roles: Role[]): Promise<User> => {
      hashed ??= hashPassword(PASSWORD)
      const passwordHash = await hashed
      const user = newUser({ name, email: `${name}@example.org`, roles, language: 'en', status: 'active' }, time())
      await database.write((tx) => keepUser(tx, { ...user, passwordHash }))
      return user
    },
    as: (user: User): Context => ({
      read: database.read,
      write: database.write,
      actor: asSignedIn(user),
      now: time(),
      rules: config.rules,
    }),
    /** Nobody's browser, speaking English. */
    visitor: () => request.agent(app).set('Accept-Language', 'en'),
    /** A browser in which this person has signed in. */
    browserOf: (user: User) => signIn(app, user),
  }
}
export type Office = Awaited<ReturnType<typeof openOffice>>
export type Browser = ReturnType<typeof request.agent>

/** The token that the forms of a page hold. */
export function tokenIn(page: string): string {
  return /<meta name="csrf-token" content="(\w+)">/.exec(page)?.[1] ?? ''
}

/** Sends a form as a browser does, with the token of a page. */
export async function post(browser: Browser, path: string, fields: Record<string, string | string[]>) {
  const { text } = await browser.get('/account')
  return browser
    .post(path)
    .type('form')
    .set('Sec-Fetch-Site', 'same-origin')
    .send({ _csrf: tokenIn(text), ...fields })
}

async function signIn(app: Express, user: User): Promise<Browser> {
  const browser = request.agent(app).set('Accept-Language', 'en')
  await browser.post('/sign-in').type('form').send({ email: user.email, password: PASSWORD }).expect(303)
  return browser
}
