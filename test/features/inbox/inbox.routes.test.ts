import { expect } from 'chai'
import { load } from 'cheerio'
import type { Express } from 'express'
import request from 'supertest'
import type { Database } from '../../../server/db/open.ts'
import { NOTICE_KINDS, notify, type NewNotice } from '../../../server/features/activity/notify.ts'
import { updateArticle } from '../../../server/features/articles/articles.queries.ts'
import { countUnread, INBOX_LINES } from '../../../server/features/inbox/inbox.queries.ts'
import { later, MINUTE } from '../../../server/lib/clock.ts'
import { LANGUAGES, loadWords } from '../../../server/web/i18n.ts'
import { NOON, PEOPLE, scene, type Person } from '../../support/scene.ts'
import { appFor, servicesFor } from '../activity/office.fixture.ts'

describe('the inbox', () => {
  let database: Database

  beforeEach(async () => {
    database = (await scene()).database
    await database.write((tx) =>
      updateArticle(tx, 'article', { sourceTitle: '雨停了', targetTitle: 'The Rain Has Stopped' }),
    )
  })

  const app = (person: Person | null = 'translator', language: 'en' | 'zh-Hans' = 'en') =>
    appFor(servicesFor(database), person, language)
  const get = (path: string, from: Express = app()) => request(from).get(path).set('Accept', 'text/html')
  const tell = (notice: Partial<NewNotice>, minutes = 0) => {
    const usual = {
      userIds: [PEOPLE.translator.id],
      articleId: 'article',
      actorId: PEOPLE.reviewer.id,
      kind: 'returned' as const,
    }
    const createdAt = later(NOON, minutes * MINUTE)
    return database.write((tx) => notify(tx, { ...usual, details: {}, createdAt, ...notice }))
  }
  const sentences = (html: string) => {
    const $ = load(html)
    return $('.notice-words p')
      .toArray()
      .map((line) => $(line).text().trim())
  }
  /** Presses a button as a browser would: with everything that its form holds. */
  const press = async (from: Express, page: string, action: string, index = 0) => {
    const $ = load(page)
    const fields = $(`form[action="${action}"]`).eq(index).find('input').toArray()
    const form = Object.fromEntries(fields.map((field) => [$(field).attr('name') ?? '', $(field).attr('value') ?? '']))
    return request(from).post(action).type('form').send(form)
  }

  it('tells what came, in the reader’s language, with the note that went with it', async () => {
    await tell({ details: { note: '请核对数字\n第二行' } }, -5)
    await tell({ kind: 'due-soon', actorId: null, details: { dueOn: '2026-11-24' } }, -1)

    const english = await get('/inbox')
    const chinese = await get('/inbox', app('translator', 'zh-Hans'))

    expect(sentences(english.text)).to.deep.equal([
      '“The Rain Has Stopped” is due on Tuesday, November 24',
      'M. Hall returned “The Rain Has Stopped”',
    ])
    expect(sentences(chinese.text)).to.deep.equal(['《雨停了》将于11月24日星期二截止', 'M. Hall退回了《雨停了》'])
    expect(load(english.text)('.record-note').text()).to.equal('请核对数字\n第二行')
    expect(load(english.text)('.notice-words time').first().text()).to.equal('Today 11:59')
  })

  it('shows the unread first, then the read', async () => {
    await tell({ kind: 'assigned' }, -3)
    await tell({ kind: 'approved' }, -2)
    await tell({ kind: 'published' }, -1)
    const from = app()
    await press(from, (await get('/inbox', from)).text, '/inbox/read', 1)

    const $ = load((await get('/inbox', from)).text)

    expect(
      $('.notice-label')
        .toArray()
        .map((label) => $(label).text()),
    ).to.deep.equal(['Approved', 'Assigned', 'Published'])
    expect($('.notice-line.read')).to.have.lengthOf(1)
    expect($('.count').text()).to.equal('2')
  })

  it('marks one or all read by plain forms, and never those of somebody else', async () => {
    await tell({ userIds: [PEOPLE.translator.id, PEOPLE.editor.id] }, -2)
    await tell({}, -1)
    const from = app()
    const page = (await get('/inbox', from)).text

    const answer = await press(from, page, '/inbox/read', 0)
    const emptied = await countUnread(database.read, PEOPLE.translator.id)

    expect([answer.status, answer.headers.location]).to.deep.equal([303, '/inbox'])
    expect(emptied).to.equal(0)
    expect(await countUnread(database.read, PEOPLE.editor.id)).to.equal(1)
    expect(load((await get('/inbox', from)).text)('.count')).to.have.lengthOf(0)
  })

  it('leaves unread what arrives after the page’s own time when all are marked read', async () => {
    await tell({}, 1)
    await tell({}, -1)
    const from = app()

    await press(from, (await get('/inbox', from)).text, '/inbox/read', 0)

    expect(await countUnread(database.read, PEOPLE.translator.id)).to.equal(1)
  })

  it('opens a notice: it is read, and the article is shown', async () => {
    await tell({})
    const from = app()
    const href = load((await get('/inbox', from)).text)('.record-article').attr('href') ?? ''

    const answer = await get(href, from)

    expect([answer.status, answer.headers.location]).to.deep.equal([303, '/articles/article'])
    expect(await countUnread(database.read, PEOPLE.translator.id)).to.equal(0)
  })

  it('hides a notice from everybody else', async () => {
    await tell({})
    const { id } = await database.read.selectFrom('notices').select('id').executeTakeFirstOrThrow()
    const other = app('reviewer')
    const token = load((await get('/inbox', other)).text)('input[name=_csrf]').attr('value')

    const answer = await request(other).post('/inbox/read').type('form').send({ id, _csrf: token })

    expect((await get(`/inbox/${id}`, other)).status).to.equal(404)
    expect(answer.status).to.equal(404)
    expect((await get(`/inbox?part=unread&before=${id}`, other)).status).to.equal(404)
    expect(await countUnread(database.read, PEOPLE.translator.id)).to.equal(1)
  })

  it('refuses a form without the token of the session, and whoever is not signed in', async () => {
    await tell({})

    expect((await request(app()).post('/inbox/read').type('form').send({})).status).to.equal(403)
    expect((await get('/inbox', app(null))).status).to.equal(401)
    expect((await request(app(null)).post('/inbox/read').type('form').send({})).status).to.equal(401)
    expect(await countUnread(database.read, PEOPLE.translator.id)).to.equal(1)
  })

  for (const isReadMeanwhile of [false, true]) {
    it(`is paged without a gap${isReadMeanwhile ? ', also when the notice at the edge is read meanwhile' : ' or a repetition'}`, async () => {
      const all = INBOX_LINES * 2 + 5
      await database.write(async (tx) => {
        const usual = {
          userIds: [PEOPLE.translator.id],
          articleId: 'article',
          actorId: null,
          kind: 'assigned' as const,
        }
        for (let number = 0; number < all; number += 1) {
          const createdAt = later(NOON, Math.floor(number / 2) - 1000)
          await notify(tx, { ...usual, details: { role: `n${number}` }, createdAt })
        }
        await tx.updateTable('notices').set({ readAt: NOON }).where('createdAt', '<', later(NOON, -990)).execute()
      })
      const from = app()

      const seen: string[] = []
      for (let path: string | undefined = '/inbox'; path;) {
        const { text } = await get(path, from)
        seen.push(...sentences(text).map((line) => line.split(' ').at(-1) ?? ''))
        path = load(text)('a[rel=next]').attr('href')
        const edge = /part=unread&before=(\w+)/.exec(path ?? '')?.[1]
        if (isReadMeanwhile && edge) await get(`/inbox/${edge}`, from)
      }

      expect(new Set(seen).size).to.equal(all)
      if (!isReadMeanwhile) expect(seen).to.have.lengthOf(all)
    })
  }

  it('says when there is nothing, and when there is nothing new', async () => {
    expect(load((await get('/inbox')).text)('.empty').text()).to.include('Your inbox is empty.')

    await tell({})
    const from = app()
    await press(from, (await get('/inbox', from)).text, '/inbox/read')

    const $ = load((await get('/inbox', from)).text)
    expect($('.inbox-quiet').text()).to.include('Nothing new.')
    expect($('form[action="/inbox/read"]')).to.have.lengthOf(0)
  })

  it('draws titles, names and notes as text, whatever stands in them', async () => {
    const bad = '<script>alert(1)</script>"><img src=x onerror=alert(2)>'
    await database.write(async (tx) => {
      await updateArticle(tx, 'article', { sourceTitle: bad, targetTitle: bad })
      await tx.updateTable('users').set({ name: bad }).where('id', '=', PEOPLE.reviewer.id).execute()
    })
    await tell({ details: { note: bad } })

    const { text } = await get('/inbox')

    expect(text).not.to.include('<script>alert').and.not.to.include('<img src=x')
    expect(load(text)('main').text()).to.include(bad)
  })

  it('has a label and a sentence for each kind in both languages, and for one it does not know', async () => {
    const words = loadWords()
    for (const language of LANGUAGES) {
      for (const kind of [...NOTICE_KINDS, 'other']) {
        for (const key of [`label.${kind}`, `sentence.${kind}`])
          expect(words(language)(`inbox:${key}`), key).not.to.equal(key)
      }
    }
    await tell({})
    await database.write((tx) => tx.updateTable('notices').set({ kind: 'eaten', details: '{' }).execute())

    expect(sentences((await get('/inbox')).text)).to.deep.equal(['There is something new about “The Rain Has Stopped”'])
  })
})

describe('the number of unread notices', () => {
  it('is counted for whole pages of somebody who is signed in, and for nothing else', async () => {
    const { database } = await scene()
    let counted = 0
    const read = new Proxy(database.read, {
      get(target, name, receiver) {
        if (name === 'executeQuery') counted += 1
        const value: unknown = Reflect.get(target, name, receiver)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    const services = servicesFor({ ...database, read })
    const page = () => request(appFor(services, 'translator')).get('/nowhere')

    await page().set('Accept', 'application/json')
    await page().set('Accept', 'text/html').set('HX-Request', 'true')
    await request(appFor(services, null)).get('/nowhere').set('Accept', 'text/html')
    expect(counted).to.equal(0)

    await page().set('Accept', 'text/html')
    expect(counted).to.equal(1)
  })
})
