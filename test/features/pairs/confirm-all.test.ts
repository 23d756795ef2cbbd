import { expect } from 'chai'
import { confirmAll } from '../../../server/features/pairs/confirm-all.ts'
import type { Pair } from '../../../server/features/pairs/pair.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { undoChange } from '../../../server/features/pairs/undo-change.ts'
import { edit } from '../../support/edits.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene } from '../../support/scene.ts'

const PAIRS: Partial<Pair>[] = [
  { state: 'draft' },
  { state: 'untranslated', target: '' },
  { state: 'translated' },
  { state: 'reviewed' },
  { state: 'approved' },
  { state: 'translated', target: '', link: 'omitted' },
]

describe('confirming all', () => {
  it('confirms in translation what has English, and lifts nothing that is further', async () => {
    const office = await scene({ pairs: PAIRS })

    const done = await confirmAll(office.as('translator'), 'article')

    const { pairs } = await office.look()
    expect(done).to.include({ confirmed: 1, change: 2 })
    expect(pairs.map((pair) => pair.state)).to.deep.equal([
      'translated',
      'untranslated',
      'translated',
      'reviewed',
      'approved',
      'translated',
    ])
  })

  it('marks reviewed in review, what was left out on purpose too', async () => {
    const office = await scene({ stage: 'review', pairs: PAIRS })

    const done = await confirmAll(office.as('reviewer'), 'article')

    const { pairs } = await office.look()
    expect(done.confirmed).to.equal(3)
    expect(pairs.map((pair) => pair.state)).to.deep.equal([
      'reviewed',
      'untranslated',
      'reviewed',
      'reviewed',
      'approved',
      'reviewed',
    ])
  })

  it('is one change, which can be taken back as one', async () => {
    const office = await scene({ pairs: [{}, {}, {}] })

    const { change } = await confirmAll(office.as('translator'), 'article')
    await undoChange(office.as('translator'), 'article', change)

    expect((await office.look()).pairs.map((pair) => pair.state)).to.deep.equal(['draft', 'draft', 'draft'])
  })

  it('takes the corrected Chinese as seen', async () => {
    const office = await scene({ pairs: [{ state: 'translated' }] })
    await saveEdit(office.as('translator'), edit({ side: 'source', text: '改过。' }))

    await confirmAll(office.as('translator'), 'article')

    expect((await office.look()).pairs[0]).to.include({ sourceSeen: 2, sourceRevision: 2 })
  })

  it('makes no change when nothing is open', async () => {
    const office = await scene({ pairs: [{ state: 'translated' }] })

    expect(await confirmAll(office.as('translator'), 'article')).to.deep.equal({
      articleId: 'article',
      confirmed: 0,
      change: 0,
    })
    expect((await office.look()).article.change).to.equal(1)
  })

  it('refuses whoever does not hold the pen, and everybody during pairing', async () => {
    const office = await scene()
    expect((await refusalOf(confirmAll(office.as('reviewer'), 'article'))).code).to.equal('pen.elsewhere')

    const pairing = await scene({ stage: 'pairing' })
    expect((await refusalOf(confirmAll(pairing.as('translator'), 'article'))).code).to.equal('pen.pairing')
  })
})
