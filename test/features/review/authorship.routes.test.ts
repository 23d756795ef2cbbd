import { expect } from 'chai'
import { load } from 'cheerio'
import { presentAuthorship } from '../../../server/features/review/authorship.view.ts'
import { createArticle } from '../../../server/features/exchange/create-article.ts'
import { pairsOfArticle } from '../../../server/features/pairs/pairs.queries.ts'
import type { Revision } from '../../../server/features/pairs/revision.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { openOffice } from '../../support/office.ts'

describe('who wrote which word', () => {
  async function written() {
    const office = await openOffice()
    const chen = await office.add('chen', 'translator')
    const wang = await office.add('wang', 'translator', 'editor')
    const { id } = await createArticle(office.as(wang), {
      pairs: [{ kind: 'title', link: 'one-to-one', source: '雨停了。', target: 'The rain stopped.', score: 1 }],
      people: [{ userId: chen.id, role: 'translator' }],
      targetAuthorId: wang.id,
      slug: '',
      dueOn: null,
      sourceLink: '',
      settled: true,
    })
    const [pair] = await pairsOfArticle(office.database.read, id)
    const edit = { pairId: pair?.id ?? '', side: 'target' as const, basedOn: 1, deed: 'confirm' as const }
    await saveEdit(office.as(chen), { ...edit, text: 'The heavy rain stopped.' })
    return { browser: await office.browserOf(chen), path: `/pairs/${pair?.id}/authorship` }
  }

  it('is shown with a number at each stretch that leads to its author', async () => {
    const { browser, path } = await written()

    const $ = load((await browser.get(path)).text)

    const runs = $('.authorship-text.en .authored')
      .toArray()
      .map((each) => $(each).text())
    expect(runs).to.deep.equal(['The1', 'heavy2', 'rain stopped.1'])
    expect($('#wrote-target-1').text()).to.include('wang').and.include('3 words')
    expect($('#wrote-target-2').text()).to.include('chen').and.include('1 word')
    expect($('#wrote-source-1').text()).to.include('wang').and.include('4 characters')
    expect($('a[href="#wrote-target-2"]').attr('aria-label')).to.include('chen')
  })

  it('comes without the page for a script', async () => {
    const { browser, path } = await written()

    const { text } = await browser.get(path).set('HX-Request', 'true')

    expect(text).to.include('authorship-text').and.not.include('<html')
  })

  it('says nothing about an empty side', () => {
    const nothing = { rows: [] as Revision[], went: [] }
    const pair = { id: 'pair', source: '', target: '', kind: 'body' }

    const { sides } = presentAuthorship(pair as never, { source: nothing, target: nothing }, new Map()) // as much as it reads

    expect(sides.map(({ runs, notes }) => [runs, notes])).to.deep.equal([
      [[], []],
      [[], []],
    ])
  })
})
