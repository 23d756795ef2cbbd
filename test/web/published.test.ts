import { expect } from 'chai'
import { createHash } from 'node:crypto'
import { get as httpGet, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import pino from 'pino'
import request from 'supertest'
import { changeSlug } from '../../server/features/publications/change-slug.ts'
import { withdrawArticle } from '../../server/features/publications/withdraw-article.ts'
import { insertArticle } from '../../server/features/articles/articles.queries.ts'
import { NOON } from '../support/scene.ts'
import { pressRoom, publicServer } from '../features/publications/press-room.ts'
import { PLAIN, publicRoom } from './public-room.ts'

const EACH_TIME = 'public, max-age=0, must-revalidate'

/** The bytes as they are sent: supertest would unpack them. */
async function rawGet(
  server: Server,
  path: string,
  encoding: string,
): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
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

    for (const [path, layout] of [
      ['', 'side-by-side'],
      ['/side-by-side', 'side-by-side'],
      ['/interleaved', 'interleaved'],
      ['/english', 'target'],
      ['/chinese', 'source'],
    ]) {
      const { status, text, headers } = await get(`${PLAIN}${path}`)
      const stored = await database.read
        .selectFrom('editionPages')
        .selectAll()
        .where('layout', '=', layout ?? '')
        .executeTakeFirstOrThrow()
      expect(status).to.equal(200)
      expect(headers['content-type']).to.equal('text/html; charset=utf-8')
      expect(text).to.equal(stored.html)
    }
  })

  it('lets nothing run but its own file, and nothing come from elsewhere', async () => {
    const { get } = await publicRoom()

    const { headers } = await get(PLAIN)

    expect(headers['content-security-policy']).to.equal(
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    )
    expect(headers).to.include({
      'x-content-type-options': 'nosniff',
      'cache-control': EACH_TIME,
      vary: 'Accept-Encoding, Cookie',
    })
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
    expect(alone.text).to.equal(undefined) // supertest's word for no body
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
    expect(chosen.headers['set-cookie']).to.deep.equal([
      'reading=english; Path=/published; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure',
    ])

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
    expect(body.verify.command).to.equal(
      'curl -s https://news.example.org/published/rain-in-spring/version.json | jq -j .canonical | sha256sum',
    )
  })

  it('leads from every slug that readers have seen to the one of now', async () => {
    const { get, as, publish } = await publicRoom()
    await withdrawArticle(as('editor', 1), { articleId: 'article', note: 'Wrong address.' })
    await changeSlug(as('editor', 2), { articleId: 'article', slug: 'spring-rain' })
    await publish('The address was wrong.', 3)

    const { status, headers } = await get(`${PLAIN}/english`)

    expect(status).to.equal(301)
    expect(headers).to.include({ location: '/published/spring-rain/english', 'cache-control': EACH_TIME })
    expect((await get('/published/spring-rain')).text).to.include(
      'href="https://news.example.org/published/spring-rain"',
    )
  })

  it('answers 410 with the note in the place of a withdrawn article, in every layout, at once', async () => {
    const { get, as, publish } = await publicRoom()
    await get(PLAIN)

    await withdrawArticle(as('editor', 1), { articleId: 'article', note: 'The figures are <being> checked.' })

    for (const path of ['', '/english', '/chinese', '/version.json']) {
      const { status, text } = await get(`${PLAIN}${path}`)
      expect(status).to.equal(410)
      expect(text)
        .to.include('The figures are &lt;being&gt; checked.')
        .and.include('November 23, 2026')
        .and.include('2026年11月23日')
      expect(text).to.not.include('The rain stopped.')
    }
    await publish('The figures were confirmed.', 2)
    expect((await get(PLAIN)).status).to.equal(200)
  })

  it('answers 404 for what was never public', async () => {
    const { get, database, article } = await publicRoom()
    await database.write((tx) =>
      insertArticle(tx, { ...article, id: 'other', slug: 'never-public', publicStatus: 'none' }),
    )

    for (const path of [
      '/never-public',
      '/unknown',
      '/rain-in-spring/german',
      '/rain-in-spring/english/more',
      '/RAIN-IN-SPRING',
      '/%E6%98%A5',
      '/..%2f..%2fetc',
    ]) {
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
