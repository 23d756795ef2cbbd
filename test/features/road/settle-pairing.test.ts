import { expect } from 'chai'
import { settlePairing } from '../../../server/features/road/settle-pairing.ts'
import { versionsOf } from '../../../server/features/road/versions.queries.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene } from '../../support/scene.ts'
import { noticesOf, recordOf } from '../../support/traces.ts'

describe('settling the pairing', () => {
  for (const [person, told] of [
    ['translator', []],
    ['editor', [['chen', 'assigned']]],
  ] as const) {
    it(`by ${person === 'editor' ? 'an' : 'a'} ${person} begins the translation, with every paragraph as it was`, async () => {
      const office = await scene({ stage: 'pairing', pairs: [{}, { source: '' }, { target: '' }] })

      await settlePairing(office.as(person), 'article')

      const { article, pairs } = await office.look()
      expect(article).to.include({ stage: 'translation', change: 2 })
      expect(pairs).to.deep.equal(office.pairs)
      expect(await versionsOf(office.database.read, 'article')).to.deep.equal([])
      expect(await recordOf(office)).to.deep.equal([['article.settled', {}]])
      expect(await noticesOf(office)).to.deep.equal(told)
    })
  }

  it('is refused while a pair has no text at all, to a reviewer, and later', async () => {
    const office = await scene({ stage: 'pairing', pairs: [{}, { source: '', target: '' }] })

    expect((await refusalOf(settlePairing(office.as('translator'), 'article'))).code).to.equal('hindered.empty')
    expect((await refusalOf(settlePairing(office.as('reviewer'), 'article'))).code).to.equal('deed.not_yours')

    const later = await scene()
    expect((await refusalOf(settlePairing(later.as('translator'), 'article'))).code).to.equal('deed.not_here')
  })
})
