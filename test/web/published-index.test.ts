import { expect } from 'chai'
import request from 'supertest'
import { insertArticle, updateArticle } from '../../server/features/articles/articles.queries.ts'
import { INDEX_LENGTH } from '../../server/features/publications/public-pages.view.ts'
import { withdrawArticle } from '../../server/features/publications/withdraw-article.ts'
import { pressRoom, publicServer, servicesOf, type PressRoom } from '../features/publications/press-room.ts'
import { NOON } from '../support/scene.ts'
import { PLAIN, publicRoom } from './public-room.ts'

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
    const { services, database, setClock } = await publicRoom()
    let isGone = false
    const fragile = {
      ...database,
      get read() {
        if (isGone) throw new Error('the database is gone')
        return database.read
      },
    }
    const ask = request(publicServer({ ...services, database: fragile }))
    await ask.get(PLAIN)

    isGone = true
    setClock(10)

    expect((await ask.get(PLAIN)).status).to.equal(200)
    const { status, headers } = await ask.get(`${PLAIN}/english`)
    expect([status, headers['retry-after']]).to.deep.equal([503, '10'])
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
    expect(first)
      .to.include('href="/published/rain-in-spring"')
      .and.include('Rain in Spring')
      .and.include('春雨')
      .and.include('November 23, 2026')
    expect(first).to.not.include('Corrected')

    await rewrite('pair-2', 'Spring Rain', 1)
    expect((await get('/published')).text).to.not.include('Spring Rain')
    await approve(2)
    await publish('The title was wrong.', 3)
    expect((await get('/published')).text)
      .to.include('Spring Rain')
      .and.include('Corrected November 23, 2026')

    await withdrawArticle(as('editor', 4), { articleId: 'article', note: 'Under review.' })
    expect((await get('/published')).text).to.include('Nothing has been published yet.')
  })

  it('is paged by date, the newest first, and has no page beyond its last', async () => {
    const room = await publicRoom()
    await copies(room, INDEX_LENGTH + 4)

    const [first, second] = [await room.get('/published'), await room.get('/published?page=2')]

    const slugs = (page: string) => [...page.matchAll(/<a href="\/published\/([\w-]+)">/g)].map((match) => match[1])
    expect(slugs(first.text)).to.deep.equal(
      Array.from({ length: INDEX_LENGTH }, (_each, index) => `copy-${INDEX_LENGTH + 4 - index}`),
    )
    expect(slugs(second.text)).to.deep.equal(['copy-4', 'copy-3', 'copy-2', 'copy-1', 'rain-in-spring'])
    expect(first.text).to.include('rel="next" href="/published?page=2"')
    expect(second.text).to.include('Page 2 of 2').and.include('第2页，共2页')
    for (const page of ['3', '0', '-1', 'two', '1e9'])
      expect((await room.get(`/published?page=${page}`)).status, page).to.equal(404)
  })

  async function copies({ database, article }: PressRoom, count: number): Promise<void> {
    const version = await database.read.selectFrom('versions').selectAll().executeTakeFirstOrThrow()
    await database.write(async (tx) => {
      for (let number = 1; number <= count; number += 1) {
        const articleId = `copy-${number}`
        await insertArticle(tx, { ...article, id: articleId, slug: articleId, publicStatus: 'public' })
        await tx
          .insertInto('versions')
          .values({ ...version, articleId })
          .execute()
        const publishedAt = new Date(Date.parse(NOON) + number * 3_600_000).toISOString()
        await tx
          .insertInto('editions')
          .values({ articleId, number: 1, version: 1, publishedAt, actorId: 'li', note: '' })
          .execute()
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
    expect((await room.get(`/published/${font}`)).headers).to.include({
      'content-type': 'font/woff2',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect((await room.get('/published/seal.svg')).headers['content-type']).to.equal('image/svg+xml')
    expect(style.text).to.not.match(/url\("?(https?:)?\/\//)
  })
})
