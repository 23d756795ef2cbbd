import { expect } from 'chai'
import { finishReview } from '../../../server/features/road/finish-review.ts'
import { versionsOf } from '../../../server/features/road/versions.queries.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene } from '../../support/scene.ts'
import { noticesOf, recordOf } from '../../support/traces.ts'

describe('finishing the review', () => {
  it('hands the article to the editors when every pair is reviewed or still approved', async () => {
    const office = await scene({ stage: 'review', pairs: [{ state: 'reviewed' }, { state: 'approved' }] })

    await finishReview(office.as('reviewer'), 'article')

    expect((await office.look()).article.stage).to.equal('approval')
    expect((await versionsOf(office.database.read, 'article')).map(({ kind, change }) => [kind, change])).to.deep.equal(
      [['reviewed', 2]],
    )
    expect(await recordOf(office)).to.deep.equal([['article.finished', { version: 1 }]])
    expect(await noticesOf(office)).to.deep.equal([['li', 'finished']])
  })

  const HINDERED = [
    ['hindered.unreviewed', { state: 'translated' }],
    ['hindered.unreviewed', { state: 'translated', target: '', link: 'omitted' }],
    ['hindered.findings', { state: 'reviewed', target: '雨 fell.' }],
  ] as const
  for (const [code, pair] of HINDERED) {
    it(`is refused with ${code} when a pair is ${JSON.stringify(pair)}`, async () => {
      const office = await scene({ stage: 'review', pairs: [{ state: 'reviewed' }, pair] })

      const refusal = await refusalOf(finishReview(office.as('reviewer'), 'article'))

      expect([refusal.code, refusal.details]).to.deep.equal([code, { count: 1, pair: 'pair-2' }])
      expect((await office.look()).article).to.deep.equal(office.article)
    })
  }

  it('is refused to others and elsewhere', async () => {
    const office = await scene({ stage: 'review' })
    expect((await refusalOf(finishReview(office.as('editor'), 'article'))).code).to.equal('deed.not_yours')

    const elsewhere = await scene()
    expect((await refusalOf(finishReview(elsewhere.as('reviewer'), 'article'))).code).to.equal('deed.not_here')
  })
})
