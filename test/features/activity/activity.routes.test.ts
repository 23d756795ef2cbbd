import { expect } from 'chai'
import { load } from 'cheerio'
import request from 'supertest'
import type { Database } from '../../../server/db/open.ts'
import { ACTIVITY_LINES } from '../../../server/features/activity/activity.queries.ts'
import { recordActivity } from '../../../server/features/activity/record-activity.ts'
import { updateArticle } from '../../../server/features/articles/articles.queries.ts'
import { later } from '../../../server/lib/clock.ts'
import { NOON, PEOPLE, scene, type Person } from '../../support/scene.ts'
import { appFor, did, servicesFor } from './office.fixture.ts'

describe('the activity pages', () => {
  let database: Database

  beforeEach(async () => {
    database = (await scene()).database
    await database.write((tx) =>
      updateArticle(tx, 'article', { sourceTitle: '雨停了', targetTitle: 'The Rain Has Stopped' }),
    )
  })

  const get = async (path: string, person: Person | null = 'admin', language: 'en' | 'zh-Hans' = 'en') =>
    request(appFor(servicesFor(database), person, language))
      .get(path)
      .set('Accept', 'text/html')
  const lines = (html: string) => {
    const $ = load(html)
    return $('.record-line p')
      .toArray()
      .map((line) => $(line).text().trim())
  }

  it('tell each deed as a sentence in the reader’s language, newest first', async () => {
    await did(database, { deed: 'article.submitted', actorId: PEOPLE.translator.id, details: { version: 1 } }, -3)
    await did(
      database,
      {
        deed: 'article.returned',
        actorId: PEOPLE.reviewer.id,
        details: { version: 2, to: 'translation', note: '请核对数字' },
      },
      -2,
    )
    await did(
      database,
      {
        articleId: null,
        deed: 'user.roles_changed',
        details: { name: '赵敏', before: [], roles: ['editor', 'admin'] },
      },
      -1,
    )

    const english = await get('/activity')
    const chinese = await get('/activity', 'admin', 'zh-Hans')

    expect(lines(english.text)).to.deep.equal([
      '李烨 changed the roles of 赵敏 to editor and admin',
      'M. Hall returned “The Rain Has Stopped” to translation',
      '陈宇 submitted “The Rain Has Stopped” for review (version 1)',
    ])
    expect(lines(chinese.text)).to.deep.equal([
      '李烨将赵敏的角色改为编辑和管理员',
      'M. Hall将《雨停了》退回翻译',
      '陈宇将《雨停了》提交审校（第1版）',
    ])
    expect(load(english.text)('.record-note').text()).to.equal('请核对数字')
  })

  it('link each line to its article, in the language of the title', async () => {
    await did(database, {})

    const $ = load((await get('/activity')).text)

    expect($('.record-article').attr()).to.include({ href: '/articles/article', lang: 'en' })
  })

  it('show one article’s deeds to everybody who is signed in, without repeating its title', async () => {
    await did(database, {})
    await did(database, { articleId: null, deed: 'user.joined' })

    for (const person of ['translator', 'reviewer', 'editor', 'admin'] as const) {
      const { status, text } = await get('/articles/article/activity', person)
      expect(status).to.equal(200)
      expect(lines(text)).to.deep.equal(['李烨 put the article away'])
    }
  })

  it('show the office’s deeds to admins alone, and nothing to those who are not signed in', async () => {
    expect((await get('/activity', 'editor')).status).to.equal(404)
    expect((await get('/activity', null)).status).to.equal(401)
    expect((await get('/articles/article/activity', null)).status).to.equal(401)
    expect((await get('/articles/none/activity')).status).to.equal(404)
  })

  it('gather the lines by the office’s days', async () => {
    await did(database, { createdAt: '2026-11-21T15:59:59.000Z' })
    await did(database, { createdAt: '2026-11-21T16:00:00.000Z' })
    await did(database, { createdAt: '2026-11-22T15:59:00.000Z' })
    await did(database, { createdAt: '2026-11-22T16:00:00.000Z' })

    const $ = load((await get('/activity')).text)

    expect(
      $('.record-day h2')
        .toArray()
        .map((heading) => $(heading).text()),
    ).to.deep.equal(['Today', 'Yesterday', 'November 21, 2026'])
    expect(
      $('.record-day')
        .toArray()
        .map((day) => $(day).find('li').length),
    ).to.deep.equal([1, 2, 1])
    expect(
      $('.record-line time')
        .toArray()
        .map((time) => $(time).text()),
    ).to.deep.equal(['00:00', '23:59', '00:00', '23:59'])
  })

  it('tell deeds of one moment in the order in which they can happen', async () => {
    await did(database, { deed: 'article.assigned' })
    await did(database, { deed: 'article.created' })

    expect(lines((await get('/articles/article/activity')).text)).to.deep.equal([
      '李烨 changed who works on the article',
      '李烨 created the article',
    ])
  })

  it('are paged without a repetition or a gap while new deeds arrive', async () => {
    const all = ACTIVITY_LINES * 2 + 7
    await database.write(async (tx) => {
      for (let number = 0; number < all; number += 1) {
        const createdAt = later(NOON, Math.floor(number / 3) - 1000) // three deeds share each moment
        const details = { from: 'old', to: `slug-${number}` }
        await recordActivity(tx, {
          articleId: 'article',
          actorId: PEOPLE.editor.id,
          deed: 'article.renamed',
          details,
          createdAt,
        })
      }
    })

    const seen: string[] = []
    for (let path: string | undefined = '/activity'; path;) {
      const { text } = await get(path)
      seen.push(...lines(text).map((line) => line.split(' ').at(-1) ?? ''))
      path = load(text)('a[rel=next]').attr('href')
      await did(database, {}, 1)
    }

    const slugs = seen.filter((word) => word.startsWith('slug-'))
    expect(slugs).to.have.lengthOf(all)
    expect(new Set(slugs).size).to.equal(all)
  })

  it('answer a page that never was with 404', async () => {
    expect((await get('/activity?before=nothing')).status).to.equal(404)
    expect((await get('/activity?before=a&before=b')).status).to.equal(422)
  })

  it('tell a deed that they do not know plainly, and one whose details are broken', async () => {
    await database.write((tx) =>
      tx
        .insertInto('activity')
        .values([
          {
            id: 'a',
            articleId: 'article',
            actorId: null,
            deed: 'article.eaten',
            details: 'not json',
            createdAt: '2026-11-23T01:00:00.000Z',
          },
          {
            id: 'b',
            articleId: null,
            actorId: PEOPLE.admin.id,
            deed: 'user.<i>',
            details: '[]',
            createdAt: '2026-11-23T02:00:00.000Z',
          },
          {
            id: 'c',
            articleId: 'article',
            actorId: null,
            deed: 'article.approved',
            details: 'null',
            createdAt: '2026-11-23T03:00:00.000Z',
          },
        ])
        .execute(),
    )

    expect(lines((await get('/activity')).text)).to.deep.equal([
      'Duizhao did “article.approved” with “The Rain Has Stopped”',
      '管理员 did “user.<i>”',
      'Duizhao did “article.eaten” with “The Rain Has Stopped”',
    ])
  })

  it('say why a planned publication did not go through', async () => {
    await did(database, {
      actorId: null,
      deed: 'article.publication_failed',
      details: { version: 2, reason: 'not_found' },
    })

    const $ = load((await get('/activity')).text)

    expect($('.record-line p').text().trim()).to.equal(
      'The planned publication of “The Rain Has Stopped” did not go through',
    )
    expect($('.record-note').text()).to.equal('There is nothing here, or it is not for you to see.')
  })

  it('draw titles, names and notes as text, whatever stands in them', async () => {
    const bad = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>'
    await database.write(async (tx) => {
      await updateArticle(tx, 'article', { sourceTitle: bad, targetTitle: bad })
      await tx.updateTable('users').set({ name: bad }).where('id', '=', PEOPLE.editor.id).execute()
    })
    await did(database, { deed: 'article.withdrawn', details: { note: bad } })
    await did(database, { deed: 'article.renamed', details: { from: bad, to: bad } })

    for (const path of ['/activity', '/articles/article/activity']) {
      const { text } = await get(path)
      expect(text).not.to.include('<script>alert').and.not.to.include('<img src=x')
      expect(load(text)('main').text()).to.include(bad)
    }
  })

  it('say what will stand there while nothing has been done', async () => {
    const $ = load((await get('/activity')).text)

    expect($('.empty').text()).to.include('Nothing has been done yet.')
    expect($('.record-day')).to.have.lengthOf(0)
  })
})
