import { expect } from 'chai'
import { load } from 'cheerio'
import express from 'express'
import request from 'supertest'
import { editionsOf } from '../../server/features/publications/editions.queries.ts'
import { updateArticle } from '../../server/features/articles/articles.queries.ts'
import { home, publicationRoutes } from '../../server/features/publications/publications.routes.ts'
import { schedulesOf } from '../../server/features/publications/schedules.queries.ts'
import { headers } from '../../server/web/headers.ts'
import { pageLocals } from '../../server/web/page-locals.ts'
import { problemHandler } from '../../server/web/problems.ts'
import { contextFactory } from '../../server/web/request.ts'
import { requestLog } from '../../server/web/request-log.ts'
import { later, MINUTE } from '../../server/lib/clock.ts'
import { NOON, PEOPLE, type Person } from '../support/scene.ts'
import { pressRoom, type PressRoom } from '../features/publications/press-room.ts'

const PAGE = '/articles/article/publication'

/** The signed-in pages of this feature, with a person already signed in. */
function browserOf(room: PressRoom, person: Person | null, language: 'en' | 'zh-Hans' = 'en') {
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
  app.use(problemHandler(services.log))
  const ask = request(app)
  return {
    get: (path: string) => ask.get(path).set('Accept', 'text/html'),
    post: (path: string, fields: Record<string, string>) => ask.post(path).set('Accept', 'text/html').type('form').send(fields),
  }
}

describe('the page about an article’s publication', () => {
  it('publishes the version that the editor looked at, says so, and shows the edition', async () => {
    const room = await pressRoom()
    const browser = browserOf(room, 'editor')
    const version = load((await browser.get(PAGE)).text)('form.publish [name=version]').attr('value') ?? ''

    const done = await browser.post('/articles/article/editions', { version, note: '' })

    expect([done.status, done.headers.location]).to.deep.equal([303, PAGE])
    const $ = load((await browser.get(PAGE)).text)
    expect($('#notice').text()).to.include('Published. Readers see it now.')
    expect($('table tbody tr')).to.have.length(1)
    expect($('form.publish')).to.have.length(0)
    expect($.text()).to.include('The approved version is already what readers see.')
  })

  it('asks for the note that a second edition needs, and brings the form back as it was sent', async () => {
    const room = await pressRoom()
    await room.publish()
    await room.rewrite('pair-3', 'The rain has stopped.', 1)
    await room.approve(2)

    const { status, text } = await browserOf(room, 'editor').post('/articles/article/editions', { version: '2', note: ' ', at: '2026-11-30T09:00' })

    expect(status).to.equal(422)
    const $ = load(text)
    expect($('#publish-note').attr('aria-invalid')).to.equal('true')
    expect($('#publish-note-hint').text()).to.include('Please write a note for readers')
    expect($('#publish-at').attr('value')).to.equal('2026-11-30T09:00')
  })

  it('sets a time by the office’s clock, shows it, and takes it back', async () => {
    const room = await pressRoom()
    const browser = browserOf(room, 'editor', 'zh-Hans')

    await browser.post('/articles/article/schedules', { version: '1', note: '', at: '2026-11-30T09:00' }).expect(303)

    const [schedule] = await schedulesOf(room.database.read, 'article')
    expect(schedule?.publishAt).to.equal('2026-11-30T01:00:00.000Z')
    const $ = load((await browser.get(PAGE)).text)
    expect($('.waiting').text()).to.include('版本1将于2026年11月30日 09:00发布。')
    await browser.post(`/articles/article/schedules/${schedule?.id}`, {}).expect(404)
    await browser.post(`/articles/article/schedules/${schedule?.id}`, { _method: 'delete' }).expect(303)
    expect((await schedulesOf(room.database.read, 'article')).map(({ status }) => status)).to.deep.equal(['cancelled'])
  })

  for (const at of ['', 'soon', '2026-11-23T12:00']) {
    it(`does not take “${at}” for a time to come`, async () => {
      const room = await pressRoom()

      const { status, text } = await browserOf(room, 'editor').post('/articles/article/schedules', { version: '1', note: '', at })

      expect(status).to.equal(422)
      expect(load(text)('#publish-at').attr('aria-invalid')).to.equal('true')
    })
  }

  it('withdraws with a note, and then lets the address be changed', async () => {
    const room = await pressRoom()
    await room.publish()
    const browser = browserOf(room, 'editor')

    const empty = await browser.post('/articles/article/withdrawal', { note: '' })
    expect(empty.status).to.equal(422)
    expect(load(empty.text)('#withdraw-fault').text()).to.include('Please write a note')
    await browser.post('/articles/article/withdrawal', { note: 'Under review.' }).expect(303)

    const taken = await browser.post('/articles/article/slug', { slug: 'No!' })
    expect(taken.status).to.equal(422)
    expect(load(taken.text)('#slug').attr('value')).to.equal('No!')
    await browser.post('/articles/article/slug', { slug: 'spring-rain' }).expect(303)
    expect((await room.look()).article).to.include({ slug: 'spring-rain', publicStatus: 'withdrawn' })
  })

  it('can be looked at by everybody of the office, and gives its forms to the article’s editors alone', async () => {
    const room = await pressRoom()
    await room.publish()
    await room.rewrite('pair-3', 'The rain has stopped.', 1)
    await room.approve(2)

    for (const person of ['translator', 'reviewer', 'admin'] as const) {
      const browser = browserOf(room, person)
      const { status, text } = await browser.get(PAGE)
      expect(status).to.equal(200)
      expect(load(text)('main form')).to.have.length(0)
      await browser.post('/articles/article/editions', { version: '2', note: 'New.' }).expect(403)
      await browser.post('/articles/article/withdrawal', { note: 'Gone.' }).expect(403)
      await browser.post('/articles/article/slug', { slug: 'other' }).expect(403)
    }
    expect(await editionsOf(room.database.read, 'article')).to.have.length(1)
  })

  it('says when a set time came to nothing', async () => {
    const room = await pressRoom()
    const row = { id: 's', articleId: 'article', version: 1, publishAt: later(NOON, -MINUTE), actorId: 'li', note: '', status: 'failed' as const, createdAt: NOON }
    await room.database.write((tx) => tx.insertInto('scheduledEditions').values(row).execute())

    expect((await browserOf(room, 'editor').get(PAGE)).text).to.include('could no longer be')
  })

  it('is a 404 for an article that is not there', async () => {
    await browserOf(await pressRoom(), 'editor').get('/articles/other/publication').expect(404)
  })
})

describe('the preview', () => {
  it('is the page that readers get, under a bar', async () => {
    const room = await pressRoom()
    await room.publish()
    const stored = await room.database.read.selectFrom('editionPages').selectAll().where('layout', '=', 'target').executeTakeFirstOrThrow()

    const { status, text } = await browserOf(room, 'translator').get('/articles/article/preview/english')

    expect(status).to.equal(200)
    const [shown, real] = [load(text), load(stored.html)]
    expect(shown('.preview').text()).to.include('Version 1, exactly as readers get it.').and.not.include('Not approved')
    for (const part of ['.head', '.row', '.imprint p:first-child']) expect(shown(part).toString()).to.equal(real(part).toString())
    expect(shown('.layouts a').first().attr('href')).to.equal('/articles/article/preview/side-by-side')
    expect(shown('meta[name=robots]').attr('content')).to.equal('noindex')
  })

  it('of work under way is marked as not approved, and has no date of publication', async () => {
    const room = await pressRoom({ stage: 'review' })
    await room.database.write((tx) => updateArticle(tx, 'article', { stage: 'review' }))
    await room.rewrite('pair-3', 'Words of today.', 1)

    const $ = load((await browserOf(room, 'reviewer').get('/articles/article/preview')).text)

    expect($('.not-approved').text()).to.equal('Not approved')
    expect($('[data-side=target]').text()).to.include('Words of today.')
    expect($('.dates')).to.have.length(0)
  })

  it('shows an approved version as the edition that it will be', async () => {
    const room = await pressRoom()
    await room.publish()
    await room.rewrite('pair-3', 'The rain has stopped.', 1)
    await room.approve(2)
    room.setClock(3)

    const $ = load((await browserOf(room, 'editor', 'zh-Hans').get('/articles/article/preview/chinese?version=2')).text)

    expect($('.correction').text()).to.equal('第2版，2026年11月23日更正：（给读者的说明）')
    expect($('.preview').text()).to.include('版本2，与读者所见完全一致。')
    expect($('.layouts a').first().attr('href')).to.equal('/articles/article/preview/side-by-side?version=2')
  })

  it('is a 404 for a layout, a version or an article that is not there', async () => {
    const browser = browserOf(await pressRoom(), 'editor')

    for (const path of ['article/preview/german', 'article/preview?version=9', 'article/preview?version=x', 'other/preview']) {
      await browser.get(`/articles/${path}`).expect(404)
    }
  })
})

describe('the start of the site', () => {
  it('is what is published for visitors, and the desk for people of the office', async () => {
    const room = await pressRoom()

    expect((await browserOf(room, null).get('/')).headers.location).to.equal('/published')
    expect((await browserOf(room, 'editor').get('/')).headers.location).to.equal('/desk')
  })
})
