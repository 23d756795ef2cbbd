import { expect } from 'chai'
import { markLink, type Mark } from '../../../server/features/pairs/mark-link.ts'
import { undoChange } from '../../../server/features/pairs/undo-change.ts'
import type { Pair } from '../../../server/features/pairs/pair.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene } from '../../support/scene.ts'

const ALONE: Record<'chinese' | 'english', Partial<Pair>> = { chinese: { target: '' }, english: { source: '' } }

// Stage, pair before, mark, link and state after.
const MARKED: ['translation' | 'review', Partial<Pair>, Mark, Partial<Pair>][] = [
  ['translation', { ...ALONE.chinese, state: 'untranslated' }, 'omitted', { link: 'omitted', state: 'translated' }],
  ['translation', { ...ALONE.english, state: 'draft' }, 'added', { link: 'added', state: 'translated' }],
  ['review', { ...ALONE.chinese, state: 'untranslated' }, 'omitted', { link: 'omitted', state: 'reviewed' }],
  [
    'review',
    { ...ALONE.chinese, link: 'omitted', state: 'translated' },
    'omitted',
    { link: 'omitted', state: 'reviewed' },
  ],
  ['review', { ...ALONE.english, state: 'translated' }, 'added', { link: 'added', state: 'reviewed' }],
  [
    'translation',
    { ...ALONE.chinese, link: 'omitted', state: 'approved' },
    'one-to-one',
    { link: 'one-to-one', state: 'untranslated' },
  ],
  [
    'translation',
    { ...ALONE.english, link: 'added', state: 'approved' },
    'one-to-one',
    { link: 'one-to-one', state: 'draft' },
  ],
  [
    'review',
    { ...ALONE.english, link: 'added', state: 'approved' },
    'one-to-one',
    { link: 'one-to-one', state: 'translated' },
  ],
]

describe('marking how the sides hang together', () => {
  for (const [stage, before, mark, after] of MARKED) {
    it(`in ${stage}, ${mark} makes a pair that is ${before.link ?? 'one-to-one'} and ${before.state} ${after.state}`, async () => {
      const office = await scene({ stage, pairs: [before] })

      const { change } = await markLink(office.as(stage === 'review' ? 'reviewer' : 'translator'), 'pair-1', mark)

      expect((await office.look()).pairs[0]).to.deep.include({ ...after, change })
    })
  }

  const SAME: [Mark, Partial<Pair>][] = [
    ['omitted', { ...ALONE.chinese, link: 'omitted', state: 'approved' }],
    ['added', { ...ALONE.english, link: 'added', state: 'approved' }],
    ['one-to-one', { state: 'approved' }],
  ]
  for (const [mark, before] of SAME) {
    it(`changes nothing, and costs no approval, when an approved pair is ${mark} already`, async () => {
      const office = await scene({ stage: 'review', pairs: [before] })

      expect((await markLink(office.as('reviewer'), 'pair-1', mark)).change).to.equal(0)
      expect((await office.look()).pairs).to.deep.equal(office.pairs)
    })
  }

  const REFUSED: [Mark, Partial<Pair>, string][] = [
    ['omitted', {}, 'pair.not_omitted'],
    ['omitted', { source: '', target: '' }, 'pair.not_omitted'],
    ['added', {}, 'pair.not_added'],
    ['added', { source: '', target: '' }, 'pair.not_added'],
  ]
  for (const [mark, before, code] of REFUSED) {
    it(`never throws a text away: ${mark} is refused where ${before.target === '' ? 'there is none' : 'there are both'}`, async () => {
      const office = await scene({ pairs: [before] })

      expect((await refusalOf(markLink(office.as('translator'), 'pair-1', mark))).code).to.equal(code)
    })
  }

  it('is for whoever holds the pen, during pairing too', async () => {
    const office = await scene({ stage: 'pairing', pairs: [ALONE.chinese] })

    expect((await refusalOf(markLink(office.as('reviewer'), 'pair-1', 'omitted'))).code).to.equal('pen.elsewhere')
    expect((await markLink(office.as('editor'), 'pair-1', 'omitted')).change).to.equal(2)
  })

  it('carries a note that says why, which goes with the mark and comes back with it', async () => {
    const office = await scene({ stage: 'pairing', pairs: [{ target: '', state: 'untranslated', confidence: 0.3 }] })
    const translator = office.as('translator')
    const noted = async () =>
      (await office.look()).pairs.map(({ link, note, confidence }) => ({ link, note, confidence }))[0]

    await markLink(translator, 'pair-1', 'omitted', '  For readers at home.  ')
    const marked = await noted()
    const { change } = await markLink(translator, 'pair-1', 'one-to-one')
    const unmarked = await noted()
    await undoChange(translator, 'article', change)

    expect(marked).to.deep.equal({ link: 'omitted', note: 'For readers at home.', confidence: null })
    expect(unmarked).to.include({ link: 'one-to-one', note: '' })
    expect(await noted()).to.deep.equal(marked)
    const long = markLink(translator, 'pair-1', 'omitted', 'x'.repeat(2_001))
    expect((await refusalOf(long)).code).to.equal('note.long')
  })
})
