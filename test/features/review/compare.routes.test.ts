import { expect } from 'chai'
import { load } from 'cheerio'
import { changeDetails } from '../../../server/features/articles/change-details.ts'
import { createArticle } from '../../../server/features/exchange/create-article.ts'
import { pairsOfArticle } from '../../../server/features/pairs/pairs.queries.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { finishReview } from '../../../server/features/road/finish-review.ts'
import { giveReason } from '../../../server/features/reasons/give-reason.ts'
import { returnArticle } from '../../../server/features/road/return-article.ts'
import { submitArticle } from '../../../server/features/road/submit-article.ts'
import { openOffice, post } from '../../support/office.ts'

const TEXTS = [
  ['春雨', 'Rain in Spring'],
  ['企业达40.2万户。', 'There are 402,000 firms.'],
  ['雨停了。', 'The rain stopped.'],
] as const

describe('the page that compares', () => {
  /** A submitted article that a reviewer changed in one place and finished. */
  async function reviewed() {
    const office = await openOffice()
    const [chen, hall, li] = [
      await office.add('chen', 'translator'),
      await office.add('hall', 'reviewer'),
      await office.add('li', 'editor'),
    ]
    const { id } = await createArticle(office.as(li), {
      pairs: TEXTS.map(([source, target], index) => ({
        kind: index === 0 ? 'title' : 'body',
        link: 'one-to-one',
        source,
        target,
        score: 1,
      })),
      people: [
        { userId: chen.id, role: 'translator' },
        { userId: hall.id, role: 'reviewer' },
        { userId: li.id, role: 'editor' },
      ],
      targetAuthorId: chen.id,
      slug: '',
      dueOn: null,
      sourceLink: '',
      settled: true,
    })
    const confirm = async (person: typeof chen, texts: readonly string[]) => {
      for (const [index, pair] of (await pairsOfArticle(office.database.read, id)).entries()) {
        await saveEdit(office.as(person), {
          pairId: pair.id,
          side: 'target',
          text: texts[index] ?? '',
          basedOn: pair.targetRevision,
          deed: 'confirm',
        })
      }
    }
    const texts = TEXTS.map(([, target]) => target)
    await confirm(chen, texts)
    await submitArticle(office.as(chen), id)
    await confirm(hall, [texts[0] ?? '', 'There are 4.02 million firms.', texts[2] ?? ''])
    await finishReview(office.as(hall), id)
    const browser = await office.browserOf(li)
    return {
      office,
      id,
      li,
      hall,
      chen,
      browser,
      open: async (query = '') => load((await browser.get(`/articles/${id}/compare${query}`)).text),
    }
  }

  it('shows what the reviewer changed since the text was submitted, with its figures', async () => {
    const { open } = await reviewed()

    const $ = await open('?from=v1&to=v2')

    expect($('.compared-pair')).to.have.length(1)
    expect($('.compared del').text()).to.equal('402,000')
    expect($('.compared ins').text()).to.equal('4.02 million')
    expect($('.compared-figures, .compare-figures').text()).to.include('1 of 3 paragraphs')
    expect($('.compare-figures').text()).to.include('2 English words (20%)')
  })

  it('compares from the earlier to the later, however they are named', async () => {
    const { open } = await reviewed()

    const $ = await open('?from=now&to=imported')

    expect($('select[name=from] option[selected]').attr('value')).to.equal('imported')
    expect($('.compared ins').text()).to.equal('4.02 million')
  })

  it('shows two clean columns, all paragraphs, and what one person wrote', async () => {
    const { open, chen, hall } = await reviewed()

    const clean = await open('?from=v1&view=clean&show=all')
    expect(clean('.compared-pair')).to.have.length(3)
    expect(clean('.compared ins, .compared del')).to.have.length(0)
    expect(
      clean('.two-columns p')
        .toArray()
        .map((each) => clean(each).text()),
    ).to.deep.equal(['There are 402,000 firms.', 'There are 4.02 million firms.'])

    expect((await open(`?from=v1&by=${hall.id}`))('.compared-pair')).to.have.length(1)
    expect((await open(`?from=v1&by=${chen.id}`))('.compared-pair')).to.have.length(1) // who did not write there is nobody to ask for
    expect((await open('?from=v2&to=now'))('.empty').text()).to.include('Nothing differs')
  })

  it('says who changed how much, and the edit rate with its definition', async () => {
    const { open } = await reviewed()

    const $ = await open('?from=v1&to=v2')

    const person = $('.compare-shares tbody td')
      .toArray()
      .map((each) => $(each).text())
    expect(person).to.deep.equal(['hall', '1', '2', '0'])
    expect($('.compare-ter').text()).to.equal('TER 15%') // two edits: 402,000 for 4.02, and million came in, of 13 words
    expect($('.compare-counted').text()).to.include('2 / 13').and.include('Snover')
  })

  it('shows one state, and paragraphs of which the state alone has changed', async () => {
    const { open } = await reviewed()

    expect((await open('?from=v1&state=draft'))('.compared-pair')).to.have.length(0)
    expect((await open('?from=v1&state=reviewed'))('.compared-pair')).to.have.length(1)
    expect((await open('?from=v1&show=states'))('.compared-pair')).to.have.length(3)
  })

  it('filters by the reason of a change, and counts by reasons', async () => {
    const { office, id, hall, li, open } = await reviewed()
    await returnArticle(office.as(li), { articleId: id, note: 'Why?', to: 'review' })
    const [, second] = await pairsOfArticle(office.database.read, id)
    const place = { revision: second?.targetRevision ?? 0, place: { start: 10, end: 14 }, before: 10 }
    const said = {
      pairId: second?.id ?? '',
      side: 'target' as const,
      reason: 'figure' as const,
      severity: 'major' as const,
    }
    await giveReason(office.as(hall), { ...said, ...place })

    const $ = await open('?from=v1&reason=figure')
    expect($('.compared-pair')).to.have.length(1)
    expect($('.compared-head .chip').text()).to.equal('figure')
    expect($('.compare-shares').last().text()).to.include('figure')
    expect((await open('?from=v1&reason=style'))('.compared-pair')).to.have.length(0)
  })

  it('tells what is new since a person looked, however often the page is opened, until it is marked as seen', async () => {
    const { open, browser, id, office, hall, li } = await reviewed()
    const press = async () => {
      const $ = await open()
      const fields = { change: $('form[action$="/looks"] [name=change]').attr('value') ?? '' }
      return (await post(browser, `/articles/${id}/looks`, fields)).status
    }

    expect((await open())('select[name=from] option[value=looked]')).to.have.length(0)
    expect(await press()).to.equal(303)
    const seen = await open('?from=looked')
    expect(seen('.empty').text()).to.equal('Nothing in the text is new since you looked last.')
    expect(seen('form[action$="/looks"]')).to.have.length(0)

    await returnArticle(office.as(li), { articleId: id, note: 'Once more.', to: 'review' })
    const [, second] = await pairsOfArticle(office.database.read, id)
    const edit = { pairId: second?.id ?? '', side: 'target' as const, deed: 'confirm' as const }
    await saveEdit(office.as(hall), { ...edit, text: 'There are many firms.', basedOn: second?.targetRevision ?? 0 })
    for (let time = 0; time < 2; time += 1) {
      const $ = await open()
      expect($('select[name=from] option[selected]').attr('value')).to.equal('looked')
      expect($('.compared ins').text()).to.equal('many')
    }
  })

  it('tells what else was done meanwhile: people, dates, addresses', async () => {
    const { office, id, hall, li } = await reviewed()
    office.wait(60_000)
    await changeDetails(office.as(li), { articleId: id, people: [], dueOn: '2026-12-01', sourceLink: '' })
    const browser = await office.browserOf(hall)

    const since = load((await browser.get(`/articles/${id}/compare?from=looked`)).text)
    const before = load((await browser.get(`/articles/${id}/compare?from=imported&to=v1`)).text)

    expect(since('.meanwhile .record-line').text()).to.include('li ')
    expect(since('.meanwhile .record-line')).to.have.length.at.least(1)
    expect(before('.meanwhile').text()).to.not.include(since('.meanwhile .record-line p').first().text().trim())
  })

  it('takes a hand-over for a look of who handed over', async () => {
    const { office, id, hall } = await reviewed()
    const browser = await office.browserOf(hall)

    const $ = load((await browser.get(`/articles/${id}/compare?from=looked`)).text)

    expect($('.empty').text()).to.equal('Nothing in the text is new since you looked last.')
  })

  it('knows no other points than those of the article', async () => {
    const { open } = await reviewed()

    expect((await open('?from=v9'))('h1').text()).to.not.equal('What changed')
  })
})
