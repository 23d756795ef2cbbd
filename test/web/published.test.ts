import { expect } from 'chai'
import { createHash } from 'node:crypto'
import { get as httpGet, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import pino from 'pino'
import request from 'supertest'
import { changeSlug } from '../../server/features/publications/change-slug.ts'
import { INDEX_LENGTH } from '../../server/features/publications/public-pages.view.ts'
import { withdrawArticle } from '../../server/features/publications/withdraw-article.ts'
import { insertArticle, updateArticle } from '../../server/features/articles/articles.queries.ts'
import { NOON } from '../support/scene.ts'
import { pressRoom, publicServer, servicesOf, type PressRoom } from '../features/publications/press-room.ts'

const PLAIN = '/published/rain-in-spring'
const EACH_TIME = 'public, max-age=0, must-revalidate'

async function publicRoom(): Promise<PressRoom & { get(path: string): request.Test; head(path: string): request.Test; ask: ReturnType<typeof request> }> {
  const room = await pressRoom()
  await room.publish()
  const ask = request(publicServer(room.services))
  return { ...room, ask, get: (path) => ask.get(path).set('Accept-Encoding', 'identity'), head: (path) => ask.head(path).set('Accept-Encoding', 'identity') }
}

/** The bytes as they are sent: supertest would unpack them. */
async function rawGet(server: Server, path: string, encoding: string): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo // a server on a port has such an address
  const response = await new Promise<IncomingMessage>((answered) =>
    httpGet({ port, path, host: '127.0.0.1', agent: false, headers: { 'Accept-Encoding': encoding } }, answered),
  )
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer) // no encoding is set: buffers
  await new Promise((closed) => server.close(closed))
  return { headers: response.headers, body: Buffer.concat(chunks) }
}

describe('a published address', () => {
  it('answers the page of the edition as it is stored, byte for byte', async () => {
    const { get, database } = await publicRoom()

    for (const [path, layout] of [['', 'side-by-side'], ['/side-by-side', 'side-by-side'], ['/interleaved', 'interleaved'], ['/english', 'target'], ['/chinese', 'source']]) {
      const { status, text, headers } = await get(`${PLAIN}${path}`)
      const stored = await database.read.selectFrom('editionPages').selectAll().where('layout', '=', layout ?? '').executeTakeFirstOrThrow()
      expect(status).to.equal(200)
      expect(headers['content-type']).to.equal('text/html; charset=utf-8')
      expect(text).to.equal(stored.html)
    }
  })

  it('lets nothing run and nothing come from elsewhere', async () => {
    const { get } = await publicRoom()

    const { headers } = await get(PLAIN)

    expect(headers['content-security-policy']).to.equal(
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    )
    expect(headers).to.include({ 'x-content-type-options': 'nosniff', 'cache-control': EACH_TIME, vary: 'Accept-Encoding, Cookie' })
    expect(headers['x-request-id']).to.match(/^\w{20}$/)
    expect(headers['set-cookie']).to.equal(undefined)
  })

  it('answers 304 to who has the page already, and the page again after a new edition', async () => {
    const { get, rewrite, approve, publish } = await publicRoom()
    const etag = (await get(PLAIN)).headers.etag ?? ''

    const same = await get(PLAIN).set('If-None-Match', `"other", W/${etag}`)
    expect(same.status).to.equal(304)
    expect(same.text).to.equal('')
    expect(same.headers).to.include({ etag, 'cache-control': EACH_TIME })

    await rewrite('pair-3', 'The rain has stopped.', 1)
    await approve(2)
    await publish('A tense was wrong.', 3)
    const fresh = await get(PLAIN).set('If-None-Match', etag)
    expect(fresh.status).to.equal(200)
    expect(fresh.text).to.include('The rain has stopped.')
  })

  it('answers HEAD with the same headers and no body', async () => {
    const { get, head } = await publicRoom()
    const [page, alone] = [await get(PLAIN), await head(PLAIN)]

    expect(alone.status).to.equal(200)
    expect(alone.text ?? '').to.equal('')
    expect(alone.headers['content-length']).to.equal(String(Buffer.byteLength(page.text)))
    expect(alone.headers.etag).to.equal(page.headers.etag)
  })

  it('is compressed as the browser likes it, each form with a tag of its own', async () => {
    const { services, get } = await publicRoom()
    const plain = await get(PLAIN)

    const brotli = await rawGet(publicServer(services), PLAIN, 'gzip, br')
    const gzip = await rawGet(publicServer(services), PLAIN, 'br;q=0, gzip')

    expect(brotli.headers['content-encoding']).to.equal('br')
    expect(brotliDecompressSync(brotli.body).toString()).to.equal(plain.text)
    expect(gzip.headers['content-encoding']).to.equal('gzip')
    expect(gunzipSync(gzip.body).toString()).to.equal(plain.text)
    expect(new Set([plain.headers.etag, brotli.headers.etag, gzip.headers.etag]).size).to.equal(3)
  })

  it('remembers the layout that a reader asked for, without a script', async () => {
    const { get } = await publicRoom()

    const chosen = await get(`${PLAIN}/english`)
    expect(chosen.headers['set-cookie']).to.deep.equal(['reading=english; Path=/published; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure'])

    const led = await get(PLAIN).set('Cookie', 'a=b; reading=english')
    expect(led.status).to.equal(302)
    expect(led.headers).to.include({ location: `${PLAIN}/english`, vary: 'Accept-Encoding, Cookie' })
    expect((await get(PLAIN).set('Cookie', 'reading=side-by-side')).status).to.equal(200)
    expect((await get(PLAIN).set('Cookie', 'reading=nonsense')).status).to.equal(200)
    expect((await get(`${PLAIN}/chinese`).set('Cookie', 'reading=english')).status).to.equal(200)
  })

  it('gives the approved text with its hash, and how to verify it', async () => {
    const { get } = await publicRoom()

    const { body, headers } = await get(`${PLAIN}/version.json`)

    expect(headers['content-type']).to.equal('application/json; charset=utf-8')
    expect(body).to.include({ article: 'article', edition: 1, version: 1, approvedByAuthor: false, publishedAt: NOON })
    expect(createHash('sha256').update(body.canonical).digest('hex')).to.equal(body.sha256)
    expect(body.verify.command).to.equal('curl -s https://news.example.org/published/rain-in-spring/version.json | jq -j .canonical | sha256sum')
  })

  it('leads from every slug that readers have seen to the one of now', async () => {
    const { get, as, publish } = await publicRoom()
    await withdrawArticle(as('editor', 1), { articleId: 'article', note: 'Wrong address.' })
    await changeSlug(as('editor', 2), { articleId: 'article', slug: 'spring-rain' })
    await publish('The address was wrong.', 3)

    const { status, headers } = await get(`${PLAIN}/english`)

    expect(status).to.equal(301)
    expect(headers).to.include({ location: '/published/spring-rain/english', 'cache-control': EACH_TIME })
    expect((await get('/published/spring-rain')).text).to.include('href="https://news.example.org/published/spring-rain"')
  })

  it('answers 410 with the note in the place of a withdrawn article, in every layout, at once', async () => {
    const { get, as, publish } = await publicRoom()
    await get(PLAIN)

    await withdrawArticle(as('editor', 1), { articleId: 'article', note: 'The figures are <being> checked.' })

    for (const path of ['', '/english', '/chinese', '/version.json']) {
      const { status, text } = await get(`${PLAIN}${path}`)
      expect(status).to.equal(410)
      expect(text).to.include('The figures are &lt;being&gt; checked.').and.include('November 23, 2026').and.include('2026年11月23日')
      expect(text).to.not.include('The rain stopped.')
    }
    await publish('The figures were confirmed.', 2)
    expect((await get(PLAIN)).status).to.equal(200)
  })

  it('answers 404 for what was never public', async () => {
    const { get, database, article } = await publicRoom()
    await database.write((tx) => insertArticle(tx, { ...article, id: 'other', slug: 'never-public', publicStatus: 'none' }))

    for (const path of ['/never-public', '/unknown', '/rain-in-spring/german', '/rain-in-spring/english/more', '/RAIN-IN-SPRING', '/%E6%98%A5', '/..%2f..%2fetc']) {
      const { status, text, headers } = await get(`/published${path}`)
      expect(status, path).to.equal(404)
      expect(text).to.include('There is no article at this address').and.include('这个地址没有文章')
      expect(headers['content-security-policy']).to.include("default-src 'none'")
    }
  })

  it('has no slash at its end', async () => {
    const { get } = await publicRoom()

    expect((await get(`${PLAIN}/`)).headers.location).to.equal(PLAIN)
    expect((await get('/published/')).headers.location).to.equal('/published')
  })

  it('takes no other method, and leaves every other address to the rest of the server', async () => {
    const { ask } = await publicRoom()

    const { status, headers } = await ask.post(PLAIN)
    expect(status).to.equal(405)
    expect(headers.allow).to.equal('GET, HEAD')
    expect((await ask.get('/publishedx')).status).to.equal(418)
    expect((await ask.get('/desk')).status).to.equal(418)
  })

  it('is logged in one line, without the query', async () => {
    const room = await pressRoom()
    await room.publish()
    const lines: string[] = []
    const log = pino({ base: null, timestamp: false }, { write: (line: string) => void lines.push(line) })

    const { headers } = await request(publicServer({ ...room.services, log })).get(`${PLAIN}?from=mail`)

    expect(lines.map((line) => JSON.parse(line) as unknown)).to.deep.equal([
      { level: 30, request: headers['x-request-id'], method: 'GET', path: PLAIN, status: 200, ms: 0 },
    ])
  })
})

describe('several processes on one database', () => {
  it('see what another one published a second later', async () => {
    const room = await publicRoom()
    let seconds = 0
    const other = request(publicServer(servicesOf(room.database, () => new Date(Date.parse(NOON) + seconds * 1000))))
    await other.get(PLAIN)

    // written past this process's own notice, as another process would
    await room.database.write(async (tx) => {
      await updateArticle(tx, 'article', { publicStatus: 'withdrawn' })
      await tx.updateTable('settings').set({ value: 'another stamp' }).where('name', '=', 'published_stamp').execute()
    })

    expect((await other.get(PLAIN)).status).to.equal(200)
    seconds = 1
    expect((await other.get(PLAIN)).status).to.equal(410)
  })

  it('go on giving what they have while the database does not answer', async () => {
    const room = await publicRoom()
    await room.get(PLAIN)
    await room.database.close()
    room.setClock(10)

    expect((await room.get(PLAIN)).status).to.equal(200)
    expect((await room.get(`${PLAIN}/english`)).status).to.equal(503)
  })
})

describe('the public index', () => {
  it('says so when nothing is published', async () => {
    const room = await pressRoom()

    const { status, text } = await request(publicServer(room.services)).get('/published')

    expect(status).to.equal(200)
    expect(text).to.include('Nothing has been published yet.').and.include('还没有发布任何文章。')
  })

  it('shows both titles as they were approved, under the day, and follows every publication at once', async () => {
    const { get, publish, rewrite, approve, as } = await publicRoom()
    const first = (await get('/published')).text
    expect(first).to.include('href="/published/rain-in-spring"').and.include('Rain in Spring').and.include('春雨').and.include('November 23, 2026')
    expect(first).to.not.include('Corrected')

    await rewrite('pair-2', 'Spring Rain', 1)
    expect((await get('/published')).text).to.not.include('Spring Rain')
    await approve(2)
    await publish('The title was wrong.', 3)
    expect((await get('/published')).text).to.include('Spring Rain').and.include('Corrected November 23, 2026')

    await withdrawArticle(as('editor', 4), { articleId: 'article', note: 'Under review.' })
    expect((await get('/published')).text).to.include('Nothing has been published yet.')
  })

  it('is paged by date, the newest first, and has no page beyond its last', async () => {
    const room = await publicRoom()
    await copies(room, INDEX_LENGTH + 4)

    const [first, second] = [await room.get('/published'), await room.get('/published?page=2')]

    const slugs = (page: string) => [...page.matchAll(/<a href="\/published\/([\w-]+)">/g)].map((match) => match[1])
    expect(slugs(first.text)).to.deep.equal(Array.from({ length: INDEX_LENGTH }, (_each, index) => `copy-${INDEX_LENGTH + 4 - index}`))
    expect(slugs(second.text)).to.deep.equal(['copy-4', 'copy-3', 'copy-2', 'copy-1', 'rain-in-spring'])
    expect(first.text).to.include('rel="next" href="/published?page=2"')
    expect(second.text).to.include('Page 2 of 2').and.include('第2页，共2页')
    for (const page of ['3', '0', '-1', 'two', '1e9']) expect((await room.get(`/published?page=${page}`)).status, page).to.equal(404)
  })

  async function copies({ database, article }: PressRoom, count: number): Promise<void> {
    const version = await database.read.selectFrom('versions').selectAll().executeTakeFirstOrThrow()
    await database.write(async (tx) => {
      for (let number = 1; number <= count; number += 1) {
        const articleId = `copy-${number}`
        await insertArticle(tx, { ...article, id: articleId, slug: articleId, publicStatus: 'public' })
        await tx.insertInto('versions').values({ ...version, articleId }).execute()
        const publishedAt = new Date(Date.parse(NOON) + number * 3_600_000).toISOString()
        await tx.insertInto('editions').values({ articleId, number: 1, version: 1, publishedAt, actorId: 'li', note: '' }).execute()
      }
    })
  }
})

describe('what published pages need', () => {
  it('stands at addresses that stay the same, whatever is built', async function () {
    const room = await publicRoom()

    const style = await room.get('/published/reading.css')
    if (style.status === 404) this.skip() // nothing is built here

    expect(style.headers['content-type']).to.equal('text/css; charset=utf-8')
    expect(style.headers['cache-control']).to.include('max-age=600')
    const font = /url\("?\.\/([\w.-]+\.woff2)"?\)/.exec(style.text)?.[1]
    expect((await room.get(`/published/${font}`)).headers).to.include({ 'content-type': 'font/woff2', 'cache-control': 'public, max-age=31536000, immutable' })
    expect((await room.get('/published/seal.svg')).headers['content-type']).to.equal('image/svg+xml')
    expect(style.text).to.not.match(/url\("?(https?:)?\/\//)
  })
})
