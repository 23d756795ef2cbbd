import { expect } from 'chai'
import { load } from 'cheerio'
import { createArticle } from '../../../server/features/exchange/create-article.ts'
import { pairsOfArticle } from '../../../server/features/pairs/pairs.queries.ts'
import { openOffice, post } from '../../support/office.ts'

async function article() {
  const office = await openOffice()
  const [chen, hall, li] = [
    await office.add('chen', 'translator'),
    await office.add('hall', 'reviewer'),
    await office.add('li', 'editor'),
  ]
  const texts = [
    ['春雨', 'Rain in Spring'],
    ['雨停了。', 'The rain stopped.'],
  ]
  const { id } = await createArticle(office.as(li), {
    pairs: texts.map(([source = '', target = ''], index) => ({
      ...{ kind: index === 0 ? ('title' as const) : ('body' as const), link: 'one-to-one' as const },
      ...{ source, target, score: 1 },
    })),
    people: [
      { userId: chen.id, role: 'translator' },
      { userId: hall.id, role: 'reviewer' },
      { userId: li.id, role: 'editor' },
    ],
    ...{ targetAuthorId: chen.id, slug: '', dueOn: null, sourceLink: '', settled: true },
  })
  const editor = await office.browserOf(li)
  const made = await post(editor, `/articles/${id}/guests`, { name: 'Prof. Wu', days: '14' })
  const link = new URL(load(made.text)('#guest-link').text())
  const [, second] = await pairsOfArticle(office.database.read, id)
  return { office, id, editor, path: link.pathname, link, pairId: second?.id ?? '' }
}

/** A guest’s form, as a browser sends it. */
const FORM = { side: 'target', text: 'The rain has stopped.', basedOn: '1', note: 'Tense.' }

describe('the page behind a guest’s link', () => {
  it('shows the article in both languages to whoever has the address, and nobody’s name but the guest’s', async () => {
    const { office, path, link } = await article()

    const answer = await office.visitor().get(path)

    const $ = load(answer.text)
    expect(link.origin).to.equal('https://desk.example.org')
    expect($('.guest-pair .source').text()).to.include('雨停了。')
    expect($('.guest-pair .target').text()).to.include('The rain stopped.')
    expect($('.guest-lead').text()).to.include('Prof. Wu')
    expect(answer.text).to.not.match(/\b(?:chen|hall)\b|>li</)
    expect($('meta[name=robots]').attr('content')).to.equal('noindex')
    expect(answer.headers).to.include({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' })
    expect(answer.headers['set-cookie']).to.equal(undefined)
    const paths = $('a[href], form[action]')
      .map((_i, each) => $(each).attr('href') ?? $(each).attr('action'))
      .get()
    expect(paths.filter((each) => /^\/(articles|pairs|people|desk)/.test(each))).to.deep.equal([])
  })

  it('takes a suggestion, shows it to the guest and no other guest, and lets it be withdrawn', async () => {
    const { office, path, pairId, editor, id } = await article()
    const guest = office.visitor()

    await guest.post(`${path}/pairs/${pairId}/suggestions`).type('form').send(FORM).expect(303)

    const shown = load((await guest.get(`${path}?said=suggested`)).text)
    expect(shown('.guest-said').text()).to.include('Thank you')
    expect(shown('.guest-pair .suggestion .changes ins').text()).to.include('has')
    expect(load((await editor.get(`/articles/${id}/suggestions`)).text)('.suggestion-head').text()).to.include(
      'Prof. Wu',
    )
    const other = await post(editor, `/articles/${id}/guests`, { name: 'Dr Li', days: '3' })
    const otherPath = new URL(load(other.text)('#guest-link').text()).pathname
    expect(load((await guest.get(otherPath)).text)('.suggestion')).to.have.length(0)

    await guest
      .post(shown('.suggestion form').attr('action') ?? '')
      .type('form')
      .send({})
      .expect(303)
    expect(load((await guest.get(path)).text)('.suggestion-state').text()).to.equal('withdrawn')
  })

  it('gives a refused form back with what was typed and what is wrong with it', async () => {
    const { office, path, pairId } = await article()

    const answer = await office
      .visitor()
      .post(`${path}/pairs/${pairId}/suggestions`)
      .type('form')
      .send({ ...FORM, text: 'The rain stopped.', note: 'Kept words.' })

    const $ = load(answer.text)
    expect(answer.status).to.equal(422)
    expect($('.suggest-form[open] textarea').text().trim()).to.equal('The rain stopped.')
    expect($('.suggest-form[open] [name=note]').val()).to.equal('Kept words.')
    expect($('.suggest-form[open] .fault').text()).to.include('stands just so')
  })

  it('is gone, in words, once the link was ended', async () => {
    const { office, path, pairId, editor, id } = await article()
    const $ = load((await editor.get(`/articles/${id}/guests`)).text)
    await post(editor, $('.guest-links form').attr('action') ?? '', {})

    const answer = await office.visitor().get(path)
    const sent = await office.visitor().post(`${path}/pairs/${pairId}/suggestions`).type('form').send(FORM)

    expect([answer.status, sent.status]).to.deep.equal([410, 410])
    expect(load(answer.text)('h1').text()).to.include('no longer valid')
    expect(answer.headers['referrer-policy']).to.equal('no-referrer')
    expect(load(answer.text)('.bar a').toString()).to.not.include(path)
  })

  it('takes no form from another site', async () => {
    const { office, path, pairId } = await article()

    const sent = await office
      .visitor()
      .post(`${path}/pairs/${pairId}/suggestions`)
      .set('Sec-Fetch-Site', 'cross-site')
      .type('form')
      .send(FORM)

    expect(sent.status).to.equal(403)
  })

  it('lets a browser on plain HTTP say where its forms come from', async () => {
    const { office, path } = await article()
    const policy = async (headers: Record<string, string>) =>
      (
        await office
          .visitor()
          .get(path)
          .set({ 'User-Agent': 'Mozilla/5.0', ...headers })
      ).headers['referrer-policy']

    expect(await policy({})).to.equal('same-origin')
    expect(await policy({ 'Sec-Fetch-Site': 'none' })).to.equal('no-referrer')
  })
})
