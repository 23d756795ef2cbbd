import { expect } from 'chai'
import type { Context } from '../../../server/context.ts'
import { confirmAll } from '../../../server/features/pairs/confirm-all.ts'
import { giveReason } from '../../../server/features/reasons/give-reason.ts'
import { finishReview } from '../../../server/features/road/finish-review.ts'
import { returnArticle } from '../../../server/features/road/return-article.ts'
import { refusalOf } from '../../support/refusal.ts'
import { changesIn, inReview, RAIN, rewrite } from '../../support/reviewed.ts'
import type { Scene } from '../../support/scene.ts'

const asking = (context: Context): Context => ({ ...context, rules: { ...context.rules, reasons: 'required' } })
const reviewerOf = (office: Scene) => asking(office.as('reviewer', 5))

/** The reviewer wrote these words, and confirmed everything. */
async function reviewed(text: string): Promise<Scene> {
  const office = await inReview()
  await rewrite(office, text)
  await confirmAll(office.as('reviewer'), 'article')
  return office
}

describe('an office that asks for reasons', () => {
  it('lets a review go on, finished or returned, only when every change of words has one', async () => {
    const office = await reviewed(RAIN.replace('old', 'new'))

    const finishing = await refusalOf(finishReview(reviewerOf(office), 'article'))
    const returning = await refusalOf(
      returnArticle(reviewerOf(office), { articleId: 'article', to: 'translation', note: 'See.' }),
    )
    expect([finishing.code, finishing.details]).to.deep.equal(['hindered.unreasoned', { count: 1, pair: 'pair-2' }])
    expect(returning.code).to.equal('hindered.unreasoned')

    const [change] = await changesIn(office)
    const place = change?.after ?? { start: 0, end: 0 }
    await giveReason(reviewerOf(office), {
      ...{ pairId: 'pair-2', side: 'target', revision: 2, place, before: 0 },
      ...{ reason: 'style', severity: null },
    })
    await finishReview(reviewerOf(office), 'article')
    expect((await office.look()).article.stage).to.equal('approval')
  })

  it('asks for none where only marks or spaces were changed', async () => {
    const office = await reviewed(RAIN.replace(',', ';'))

    await finishReview(reviewerOf(office), 'article')

    expect((await office.look()).article.stage).to.equal('approval')
  })

  it('is not every office: where reasons are left open, nobody is asked', async () => {
    const office = await reviewed(RAIN.replace('old', 'new'))

    await finishReview(office.as('reviewer', 5), 'article')

    expect((await office.look()).article.stage).to.equal('approval')
  })
})
