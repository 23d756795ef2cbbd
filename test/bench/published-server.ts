// One server of the public page's benchmark, in a process of its own: the product's, or with `bare` its reference.
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { readConfig } from '../../server/config.ts'
import { migrateToLatest } from '../../server/db/migrate.ts'
import { openSqlite, type Database } from '../../server/db/open.ts'
import { insertArticle } from '../../server/features/articles/articles.queries.ts'
import { pressOf } from '../../server/features/publications/draw-article.ts'
import { imprintOf } from '../../server/features/publications/imprint.ts'
import { publishArticle } from '../../server/features/publications/publish-article.ts'
import { publishedHandler } from '../../server/features/publications/published.handler.ts'
import { freeze } from '../../server/features/road/version.ts'
import { insertVersion } from '../../server/features/road/versions.queries.ts'
import { systemClock } from '../../server/lib/clock.ts'
import { newId } from '../../server/lib/ids.ts'
import type { Services } from '../../server/services.ts'
import { loadWords } from '../../server/web/i18n.ts'
import { createViews } from '../../server/web/views.ts'
import { fileLog, serve, setting, temporaryFolder } from './child.ts'
import { PATH, SLUG } from './published.ts'

const folder = temporaryFolder()
const log = fileLog(folder)
const ours = await publishedListener(openSqlite(join(folder, 'bench.db')))
serve(setting<{ bare: boolean }>().bare ? await bareListener(ours, log) : ours)

/** The product's own listener over an office with one published article of 60 pairs. */
async function publishedListener(office: Database): Promise<RequestListener> {
  await migrateToLatest(office)
  const config = readConfig({ DUIZHAO_LOG_LEVEL: 'info' })
  const words = loadWords()
  const draw = createViews({ fresh: false })
  const services: Services = {
    config,
    database: office,
    clock: systemClock,
    log,
    words,
    draw,
    asset: (name) => `/assets/${name}`,
  }
  await publish(office, pressOf(draw, imprintOf(services)))
  const handler = publishedHandler(services)
  return (req, res) => void (handler(req, res) || res.writeHead(404).end())
}

async function publish(office: Database, press: ReturnType<typeof pressOf>): Promise<void> {
  const now = systemClock().toISOString()
  const actor = { id: 'editor', name: 'LI Ye', roles: ['editor'] }
  const paragraph = { kind: 'body' as const, link: 'one-to-one' as const }
  const pairs = Array.from({ length: 60 }, (_each, index) => ({
    ...paragraph,
    source: `第${index + 1}段：${'上半年，全市主要经济指标逐季稳步增长，地区生产总值增长5.7%，高于全国，与全省持平。'.repeat(3)}`,
    target: `Paragraph ${index + 1}: ${'In the first half of the year the city’s main indicators rose quarter after quarter; its GDP grew by 5.7 percent. '.repeat(4)}`,
  }))
  const languages = { source: 'zh-Hans', target: 'en' } as const
  const content = {
    schema: 1,
    article: 'a',
    version: 1,
    kind: 'approved',
    languages,
    pairs,
    credits: [],
    by: actor,
    at: now,
    approvedByAuthor: false,
    previous: null,
  } as const
  await office.write(async (tx) => {
    const user = {
      id: actor.id,
      name: actor.name,
      email: 'li@example.org',
      language: 'en',
      theme: 'auto',
      status: 'active',
      passwordHash: null,
      createdAt: now,
    } as const
    await tx.insertInto('users').values(user).execute()
    const blank = {
      publicStatus: 'none',
      change: 0,
      correction: 0,
      sourceTitle: '',
      targetTitle: '',
      sourceLink: '',
      dueOn: null,
      putAwayAt: null,
    } as const
    const people = [{ userId: actor.id, role: 'editor' }] as const
    await insertArticle(tx, {
      id: 'a',
      slug: SLUG,
      stage: 'approved',
      ...blank,
      createdBy: actor.id,
      createdAt: now,
      updatedAt: now,
      people,
    })
    await insertVersion(tx, {
      articleId: 'a',
      number: 1,
      kind: 'approved',
      change: 0,
      actorId: actor.id,
      createdAt: now,
      ...freeze(content),
      recordHash: null,
    })
  })
  const context = {
    read: office.read,
    write: office.write,
    actor,
    now,
    rules: { ownWords: 'never', reasons: 'optional' },
  } as const
  await publishArticle(context, { articleId: 'a', version: null, note: '' }, press)
}

/** node:http alone: the same bytes, the same headers, the same line in the log. */
async function bareListener(listener: RequestListener, lines: Logger): Promise<RequestListener> {
  const { headers, body } = await answerOf(listener)
  return (req, res) => {
    const began = Date.now()
    const request = newId()
    res.once('finish', () =>
      lines.info({ request, method: req.method, path: req.url, status: res.statusCode, ms: Date.now() - began }),
    )
    res.writeHead(200, [...headers, 'X-Request-Id', request])
    res.end(body)
  }
}

/** What the product answers, asked once; Node adds the same connection headers to both. */
async function answerOf(listener: RequestListener): Promise<{ headers: string[]; body: Buffer }> {
  const once = createServer(listener)
  await new Promise<void>((listening) => once.listen(0, '127.0.0.1', listening))
  const { port } = once.address() as AddressInfo // a server on a port has such an address
  const response = await fetch(`http://127.0.0.1:${port}${PATH}`, { headers: { 'Accept-Encoding': 'identity' } })
  const body = Buffer.from(await response.arrayBuffer())
  once.closeAllConnections()
  once.close()
  const own = new Set(['date', 'connection', 'keep-alive', 'x-request-id'])
  return { headers: [...response.headers].filter(([name]) => !own.has(name)).flat(), body }
}
