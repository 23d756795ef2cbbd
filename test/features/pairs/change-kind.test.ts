import { expect } from 'chai'
import { changeKind } from '../../../server/features/pairs/change-kind.ts'
import { STATES } from '../../../server/features/pairs/pair.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene } from '../../support/scene.ts'

describe('changing the kind of a pair', () => {
  for (const state of STATES) {
    it(`${state === 'approved' ? 'takes the approval off' : 'leaves the state of'} a pair that is ${state}`, async () => {
      const office = await scene({ stage: 'review', pairs: [{ state }, { state }] })

      const { change } = await changeKind(office.as('reviewer'), 'pair-1', 'quote')

      const [pair, other] = (await office.look()).pairs
      expect(pair).to.include({
        kind: 'quote',
        state: state === 'approved' ? 'reviewed' : state,
        change,
        targetRevision: 1,
      })
      expect(other).to.deep.equal(office.pairs[1])
    })
  }

  it('makes no change when it is of that kind already', async () => {
    const office = await scene({ pairs: [{ kind: 'quote', state: 'approved' }] })

    expect((await changeKind(office.as('translator'), 'pair-1', 'quote')).change).to.equal(0)
    expect((await office.look()).pairs).to.deep.equal(office.pairs)
  })

  it('lets the article be called by its new title', async () => {
    const office = await scene({ stage: 'pairing', pairs: [{ kind: 'title' }, {}] })

    await changeKind(office.as('editor'), 'pair-1', 'kicker')
    const without = (await office.look()).article.targetTitle
    await changeKind(office.as('editor'), 'pair-2', 'title')

    expect(without).to.equal('')
    expect((await office.look()).article).to.include({
      sourceTitle: '第2段中文。',
      targetTitle: 'English paragraph 2.',
    })
  })

  it('refuses whoever does not hold the pen', async () => {
    const office = await scene()

    expect((await refusalOf(changeKind(office.as('editor'), 'pair-1', 'quote'))).code).to.equal('pen.elsewhere')
  })
})
