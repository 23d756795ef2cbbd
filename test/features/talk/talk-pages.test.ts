import { expect } from 'chai'
import { load } from 'cheerio'
import { createArticle } from '../../../server/features/exchange/create-article.ts'
import { openThread } from '../../../server/features/talk/open-thread.ts'
import { takeBackComment } from '../../../server/features/talk/take-back-comment.ts'
import { openOffice, post, type Office } from '../../support/office.ts'
import type { User } from '../../../server/features/accounts/user.ts'
import { pairsOfArticle } from '../../../server/features/pairs/pairs.queries.ts'

type Desk = { office: Office; articleId: string; pairId: string; chen: User; li: User }

async function openDesk(settled = true): Promise<Desk> {
  const office = await openOffice()
  const [chen, li] = [await office.add('chen', 'translator'), await office.add('li', 'editor')]
  const { id: articleId } = await createArticle(office.as(li), {
    pairs: [{ kind: 'title', link: 'one-to-one', source: '雨下了一夜。', target: 'It rained <all> night.', score: 1 }],
    people: [
      { userId: chen.id, role: 'translator' },
      { userId: li.id, role: 'editor' },
    ],
    ...{ targetAuthorId: chen.id, slug: '', dueOn: null, sourceLink: '', settled },
  })
  const [pair] = await pairsOfArticle(office.database.read, articleId)
  return { office, articleId, pairId: pair?.id ?? '', chen, li }
}

function speak({ office, pairId, li }: Desk, text: string, quote = '') {
  return openThread(office.as(li), {
    ...{ pairId, side: 'target', revision: 1, start: null, end: null, quote, text, mustFix: false },
  })
}

describe('the pages of talk', () => {
  it('show words as they were written, never as markup, and nothing of what was taken back', async () => {
    const desk = await openDesk()
    const { threadId } = await speak(desk, '<b>Bold</b> &\nsecond line', '<all>')
    const other = await speak(desk, 'A secret slip.')
    await takeBackComment(desk.office.as(desk.li), other.threadId, 1)
    const browser = await desk.office.browserOf(desk.chen)

    for (const path of [`/articles/${desk.articleId}/threads`, `/articles/${desk.articleId}?pair=${desk.pairId}`]) {
      const { text } = await browser.get(path).expect(200)
      const page = load(text)
      expect(page(`#thread-${threadId} .comment-text`).text()).to.equal('<b>Bold</b> &\nsecond line')
      expect(page(`#thread-${threadId} .thread-quote`).text()).to.equal('<all>')
      expect(page(`#thread-${other.threadId}`).text()).to.contain('Taken back')
      expect(text).not.to.contain('A secret slip')
    }
  })

  it('lead from a notice to the thread beside its paragraph, and to the list while the article is being paired', async () => {
    for (const [settled, address] of [
      [true, (desk: Desk) => `/articles/${desk.articleId}?pair=${desk.pairId}`],
      [false, (desk: Desk) => `/articles/${desk.articleId}/threads`],
    ] as const) {
      const desk = await openDesk(settled)
      const { threadId } = await speak(desk, '@chen')
      const browser = await desk.office.browserOf(desk.chen)
      const inbox = load((await browser.get('/inbox')).text)
      const links = inbox('a[href^="/inbox/"]')
        .map((_index, link) => inbox(link).attr('href'))
        .get()
      const opened = await Promise.all(links.map((link) => browser.get(link)))
      const toThread = opened
        .map(({ headers }) => headers.location as string)
        .find((each) => each.startsWith('/threads/'))

      const answer = await browser.get(toThread ?? '')

      expect(toThread).to.equal(`/threads/${threadId}`)
      expect(answer.headers.location).to.equal(`${address(desk)}#thread-${threadId}`)
    }
  })

  it('narrow the list: open, resolved, must be fixed, mine, unread', async () => {
    const desk = await openDesk()
    const { threadId } = await speak(desk, 'First, @chen')
    await speak(desk, 'Second')
    const browser = await desk.office.browserOf(desk.chen)
    await post(browser, `/threads/${threadId}/resolution`, { status: 'resolved' })
    const shown = async (show: string) =>
      load((await browser.get(`/articles/${desk.articleId}/threads?show=${show}`)).text)('.thread-no').text()

    expect(await shown('all')).to.equal('21')
    expect(await shown('open')).to.equal('2')
    expect(await shown('resolved')).to.equal('1')
    expect(await shown('must-fix')).to.equal('')
    expect(await shown('mine')).to.equal('1')
    expect(await shown('unread')).to.equal('21')
  })

  it('come back to where the form stood, and to no other place', async () => {
    const desk = await openDesk()
    const { threadId } = await speak(desk, 'First')
    const browser = await desk.office.browserOf(desk.chen)
    const list = `/articles/${desk.articleId}/threads`
    const answered = async (back: string) =>
      (await post(browser, `/threads/${threadId}/comments`, { text: 'Yes.', back })).headers.location as string

    expect(await answered(`${list}?show=open`)).to.equal(`${list}?show=open#thread-${threadId}`)
    for (const back of ['', 'https://example.org/', `//example.org${list}`, `${list}/../../people`]) {
      expect(await answered(back)).to.equal(`/articles/${desk.articleId}?pair=${desk.pairId}#thread-${threadId}`)
    }
  })

  it('refuse what is wrong in the reader’s language, at its field', async () => {
    const desk = await openDesk()
    const { threadId } = await speak(desk, 'First')
    const browser = await desk.office.browserOf(desk.chen)
    const long = await post(browser, `/threads/${threadId}/comments`, { text: 'a'.repeat(4001) })
    await post(browser, '/language', { language: 'zh-Hans' })
    const missing = await post(browser, `/articles/${desk.articleId}/threads`, {
      pair: desk.pairId,
      quote: '雪',
      text: '？',
    })
    const elsewhere = await post(browser, `/articles/other/threads`, { pair: desk.pairId, text: '？' })

    expect([long.status, missing.status, elsewhere.status]).to.deep.equal([422, 422, 404])
    expect(long.text).to.contain('The comment is too long: 4001 characters.')
    expect(missing.text).to.contain('这段已保存的文字中没有这些字句')
  })
})
