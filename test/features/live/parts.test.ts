import { expect } from 'chai'
import { load } from 'cheerio'
import { after, before } from 'mocha'
import { mergePairs } from '../../../server/features/pairs/merge-pairs.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { submitArticle } from '../../../server/features/road/submit-article.ts'
import { suggestText } from '../../../server/features/suggestions/suggest-text.ts'
import { withdrawSuggestion } from '../../../server/features/suggestions/withdraw-suggestion.ts'
import { openThread } from '../../../server/features/talk/open-thread.ts'
import { ask } from '../../web/permissions.asking.ts'
import type { Scene } from '../../web/permissions.scenes.ts'
import { openNewsroom } from './listening.ts'

/** Of the English, and of all of it. */
const WHOLE = { side: 'target' as const, start: null, end: null, mustFix: false }

describe('What others saved', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>
  before(async () => {
    room = await openNewsroom()
  })
  after(() => room.close())

  const translator = () => room.office.as(room.people['their translator'])
  const pairOf = ({ pairs }: Scene, number: number) => pairs[number - 1]?.id ?? ''
  const save = (article: Scene, number: number, text: string, basedOn = 1) =>
    saveEdit(translator(), { pairId: pairOf(article, number), side: 'target', text, basedOn, deed: 'confirm' })

  /** What a page of this person's shows. */
  async function shownTo(column: 'their translator' | 'their reviewer', article: Scene) {
    const { text } = await ask(room, { method: 'GET', path: `/articles/${article.id}`, cookie: room.cookies[column] })
    const desk = load(text)('#desk')
    const [since = '', said = '', shape = ''] = ['change', 'said', 'shape'].map((name) => desk.attr(`data-${name}`))
    return { since, said, shape }
  }
  const said = ({ told }: Awaited<ReturnType<typeof partsFor>>) => told.attr('data-said') ?? ''
  async function partsFor(
    column: 'their translator' | 'their reviewer',
    article: Scene,
    shown: Record<string, string>,
  ) {
    const path = `/articles/${article.id}/parts?${new URLSearchParams(shown).toString()}`
    const headers = { 'HX-Request': 'true' }
    const { text } = await ask(room, { method: 'GET', path, cookie: room.cookies[column], headers })
    const $ = load(text)
    return {
      $,
      text,
      told: $('#live-told'),
      pairs: $('.pair')
        .get()
        .map((pair) => $(pair).attr('data-pair')),
    }
  }

  it('comes as the paragraphs that it touched, with their marks, and says who changed which', async () => {
    const article = await room.scene('translation')
    const shown = await shownTo('their reviewer', article)
    await save(article, 2, 'Words of the translator.')

    const { $, told, pairs } = await partsFor('their reviewer', article, shown)

    expect(pairs).to.deep.equal([pairOf(article, 2)])
    expect($('.pair .target').text()).to.equal('Words of the translator.')
    expect($('.mark').get().length).to.equal(1)
    expect($('#head').length).to.equal(1)
    expect([told.attr('data-kind'), told.attr('data-change'), told.text()]).to.deep.equal([
      'touched',
      String(article.change + 1),
      'their translator changed paragraph 2.',
    ])
  })

  it('is nothing when the page shows it already', async () => {
    const article = await room.scene('translation')

    const { pairs, told } = await partsFor('their reviewer', article, await shownTo('their reviewer', article))

    expect([pairs, told.text()]).to.deep.equal([[], ''])
  })

  it('comes with what others said, once', async () => {
    const article = await room.scene('translation')
    const shown = await shownTo('their translator', article)
    const reviewer = room.office.as(room.people['their reviewer'])
    await openThread(reviewer, { ...WHOLE, revision: 1, pairId: pairOf(article, 2), text: 'Why?' })
    const afterThread = await partsFor('their translator', article, shown)
    const { id } = await suggestText(reviewer, {
      ...WHOLE,
      pairId: pairOf(article, 3),
      text: 'Other words.',
      basedOn: 1,
      note: '',
    })
    const afterSuggestion = await partsFor('their translator', article, { ...shown, said: said(afterThread) })

    const again = await partsFor('their translator', article, { ...shown, said: said(afterSuggestion) })
    await withdrawSuggestion(reviewer, id)
    const afterWithdrawal = await partsFor('their translator', article, { ...shown, said: said(again) })

    expect([afterThread.pairs, afterThread.told.text()]).to.deep.equal([
      [pairOf(article, 2)],
      'There is something new in the talk.',
    ])
    expect(afterThread.$('.pair').text()).to.include('1 thread')
    expect(afterSuggestion.$(`[data-pair=${pairOf(article, 3)}]`).text()).to.include('1 suggestion')
    expect(afterWithdrawal.$(`[data-pair=${pairOf(article, 3)}]`).text()).to.not.include('1 suggestion')
    expect(afterWithdrawal.pairs).to.include(pairOf(article, 3))
    expect([again.pairs, again.told.text()]).to.deep.equal([[], ''])
  })

  it('is told to nobody about their own words', async () => {
    const article = await room.scene('translation')
    const shown = await shownTo('their translator', article)
    await save(article, 2, 'Own words.')

    const { pairs, told } = await partsFor('their translator', article, shown)

    expect(pairs).to.deep.equal([pairOf(article, 2)])
    expect([told.text(), told.attr('data-by-others')]).to.deep.equal(['', ''])
  })

  it('never replaces the paragraph that is being written, but tells who changed it and what', async () => {
    const article = await room.scene('translation')
    const shown = await shownTo('their reviewer', article)
    await save(article, 2, 'English 2 by the river.')
    await save(article, 3, 'Third.')

    const open = { open: pairOf(article, 2), side: 'target', basedOn: '1' }
    const { $, pairs } = await partsFor('their reviewer', article, { ...shown, ...open })

    expect(pairs).to.deep.equal([pairOf(article, 3)])
    expect($('.live-changed').text()).to.include('their translator has changed this paragraph.')
    expect($('.live-changed ins').length).to.be.greaterThan(0)
  })

  it('leaves beside the text what somebody who may not write looks at', async () => {
    const article = await room.scene('translation')
    const shown = { ...(await shownTo('their reviewer', article)), looked: pairOf(article, 3) }
    await save(article, 2, 'Words.')

    const reader = await partsFor('their reviewer', article, shown)
    const writer = await partsFor('their translator', article, { ...shown, since: '0' })

    expect(reader.$('#rail .to-pair').attr('href')).to.equal(`#pair-${pairOf(article, 3)}`)
    expect(writer.$('form.editor').length).to.equal(0)
  })

  it('says nothing of the open paragraph when the writer began with what stands there', async () => {
    const article = await room.scene('translation')
    const shown = await shownTo('their reviewer', article)
    await save(article, 2, 'Words.')

    const open = { open: pairOf(article, 2), side: 'target', basedOn: '2' }
    const { $ } = await partsFor('their reviewer', article, { ...shown, ...open })

    expect($('.live-changed').length).to.equal(0)
  })

  it('comes as the whole desk when paragraphs were merged, and says when the open one is gone', async () => {
    const article = await room.scene('translation')
    const shown = await shownTo('their reviewer', article)
    await mergePairs(translator(), pairOf(article, 2))

    const open = { open: pairOf(article, 3), side: 'target', basedOn: '1' }
    const { $, told, pairs } = await partsFor('their reviewer', article, { ...shown, ...open })

    expect([told.attr('data-kind'), pairs.length]).to.deep.equal(['whole', 2])
    expect($('#desk').attr('data-change')).to.equal(told.attr('data-change'))
    expect($('.live-changed').text()).to.include('no longer part of the article')
  })

  it('comes as the whole desk when the article moves on, so that nobody writes where the pen is not', async () => {
    const article = await room.scene('translation')
    const shown = await shownTo('their translator', article)
    const before = await partsFor('their translator', article, { ...shown, shape: '' })
    await submitArticle(translator(), article.id)

    const { $, told } = await partsFor('their translator', article, shown)

    expect(before.$('.pair[data-writable]').length).to.equal(3)
    expect($('.pair[data-writable]').length).to.equal(0)
    expect([told.attr('data-kind'), told.text()]).to.deep.equal(['whole', 'The article has moved on: Review.'])
  })

  it('comes as a whole to a page that has seen more than there is, as after a backup was restored', async () => {
    const article = await room.scene('translation')
    const { shape } = await shownTo('their reviewer', article)

    const { pairs } = await partsFor('their reviewer', article, { since: '999', shape })

    expect(pairs).to.have.lengthOf(3)
  })

  it('names the paragraphs as the reader’s language does', async () => {
    const article = await room.scene('translation')
    const shown = await shownTo('their reviewer', article)
    for (const number of [1, 2, 3]) await save(article, number, `Words ${number}.`)

    const { told } = await partsFor('their reviewer', article, shown)

    expect(told.text()).to.equal('their translator changed paragraphs 1, 2, and 3.')
  })
})
