import { expect } from 'chai'
import { confirmAll } from '../../../server/features/pairs/confirm-all.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { edit } from '../../support/edits.ts'
import { refusalOf } from '../../support/refusal.ts'
import { inReview } from '../../support/reviewed.ts'

const chosen = [
  { pairId: 'pair-1', source: 1, target: 1 },
  { pairId: 'pair-3', source: 1, target: 1 },
]

describe('marking a selection reviewed', () => {
  it('confirms the chosen pairs and no others', async () => {
    const office = await inReview()

    const done = await confirmAll(office.as('reviewer'), 'article', chosen)

    expect(done.confirmed).to.equal(2)
    expect((await office.look()).pairs.map(({ state }) => state)).to.deep.equal(['reviewed', 'translated', 'reviewed'])
  })

  for (const [side, text] of [
    ['source', '雪。'],
    ['target', 'Snow.'],
  ] as const) {
    it(`writes nothing when the ${side} of one is no longer as it was shown`, async () => {
      const office = await inReview()
      await saveEdit(office.as('reviewer'), edit({ pairId: 'pair-3', side, text }))

      const refusal = await refusalOf(confirmAll(office.as('reviewer'), 'article', chosen))

      expect(refusal.code).to.equal('pair.stale')
      expect((await office.look()).pairs[0]?.state).to.equal('translated')
    })
  }
})
