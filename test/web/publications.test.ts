import { expect } from 'chai'
import { load } from 'cheerio'
import { editionsOf } from '../../server/features/publications/editions.queries.ts'
import { schedulesOf } from '../../server/features/publications/schedules.queries.ts'
import { later, MINUTE } from '../../server/lib/clock.ts'
import { pressRoom } from '../features/publications/press-room.ts'
import { NOON } from '../support/scene.ts'
import { browserOf } from './press-desk.ts'

const PAGE = '/articles/article/publication'

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

    const { status, text } = await browserOf(room, 'editor').post('/articles/article/schedules', {
      version: '2',
      note: ' ',
      at: '2026-11-30T09:00',
    })

    expect(status).to.equal(422)
    const $ = load(text)
    expect($('#publish-note').attr('aria-invalid')).to.equal('true')
    expect($('#publish-note-hint').text()).to.include('Please write a note for readers')
    expect($('#publish-at').attr('value')).to.equal('2026-11-30T09:00')
  })

  it('publishes nothing at once while a time stands in the form, and says why', async () => {
    const room = await pressRoom()

    const { status, text } = await browserOf(room, 'editor').post('/articles/article/editions', {
      version: '1',
      note: '',
      at: '2026-11-30T09:00',
    })

    expect(status).to.equal(422)
    expect(load(text)('#publish-at-hint').text()).to.include('A time stands here')
    expect(await editionsOf(room.database.read, 'article')).to.have.length(0)
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

      const { status, text } = await browserOf(room, 'editor').post('/articles/article/schedules', {
        version: '1',
        note: '',
        at,
      })

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
    const row = {
      id: 's',
      articleId: 'article',
      version: 1,
      publishAt: later(NOON, -MINUTE),
      actorId: 'li',
      note: '',
      status: 'failed' as const,
      createdAt: NOON,
    }
    await room.database.write((tx) => tx.insertInto('scheduledEditions').values(row).execute())

    expect((await browserOf(room, 'editor').get(PAGE)).text).to.include('could no longer be')
  })

  it('is a 404 for an article that is not there', async () => {
    await browserOf(await pressRoom(), 'editor')
      .get('/articles/other/publication')
      .expect(404)
  })
})
