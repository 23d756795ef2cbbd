import { expect } from 'chai'
import { load } from 'cheerio'
import { updateArticle } from '../../server/features/articles/articles.queries.ts'
import { pressRoom } from '../features/publications/press-room.ts'
import { browserOf } from './press-desk.ts'

describe('the preview', () => {
  it('is the page that readers get, under a bar', async () => {
    const room = await pressRoom()
    await room.publish()
    const stored = await room.database.read
      .selectFrom('editionPages')
      .selectAll()
      .where('layout', '=', 'target')
      .executeTakeFirstOrThrow()

    const { status, text } = await browserOf(room, 'translator').get('/articles/article/preview/english')

    expect(status).to.equal(200)
    const [shown, real] = [load(text), load(stored.html)]
    expect(shown('.preview').text()).to.include('Version 1, exactly as readers get it.').and.not.include('Not approved')
    for (const part of ['.head', '.row', '.imprint p:first-child'])
      expect(shown(part).toString()).to.equal(real(part).toString())
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
    expect($('.dates, .approved')).to.have.length(0)
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

    for (const path of [
      'article/preview/german',
      'article/preview?version=9',
      'article/preview?version=x',
      'other/preview',
    ]) {
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
