import { expect } from 'chai'
import type { Scene } from '../../support/scene.ts'
import { scene } from '../../support/scene.ts'
import { refusalOf } from '../../support/refusal.ts'
import { beHere } from '../../../server/features/live/be-here.ts'
import { leaveArticle } from '../../../server/features/live/leave-article.ts'
import { articlesNow } from '../../../server/features/live/live.queries.ts'
import { sweepPresences } from '../../../server/features/live/sweep-presences.ts'

describe('Being in an article', () => {
  const here = (person: 'translator' | 'reviewer', minutes: number, office: Scene, more: object = {}) =>
    beHere(office.as(person, minutes), { articleId: 'article', pairId: null, doing: 'looking', tab: 'one', ...more })
  const people = async (office: Scene, minutes: number) =>
    (await articlesNow(office.database.read, ['article'], office.as('editor', minutes).now))[0]?.people.map(
      ({ id, pair, doing }) => [id, pair, doing].join(' '),
    )

  it('is told with the paragraph and the deed, who came first stands first, however often both are heard of', async () => {
    const office = await scene()

    await here('translator', 0, office)
    await here('reviewer', 0.2, office, { pairId: 'pair-2', doing: 'writing' })
    await here('translator', 0.5, office, { pairId: 'pair-1' })

    expect(await people(office, 0.6)).to.deep.equal(['chen pair-1 looking', 'hall pair-2 writing'])
  })

  it('ends a minute after somebody was last heard of, and who comes back later comes anew', async () => {
    const office = await scene()
    await here('translator', 0, office)
    await here('reviewer', 0.5, office)

    const before = await people(office, 0.99)
    const after = await people(office, 1)
    await here('translator', 1.2, office)
    const again = await people(office, 1.3)

    expect([before?.length, after, again]).to.deep.equal([2, ['hall  looking'], ['hall  looking', 'chen  looking']])
  })

  it('ends when the window is left in which somebody was last heard of, and not with an older one', async () => {
    const office = await scene()
    await here('translator', 0, office, { tab: 'one' })
    await here('translator', 0, office, { tab: 'two' })

    await leaveArticle(office.as('translator'), { articleId: 'article', tab: 'one' })
    const stays = await people(office, 0)
    await leaveArticle(office.as('translator'), { articleId: 'article', tab: 'two' })

    expect([stays?.length, await people(office, 0)]).to.deep.equal([1, []])
  })

  it('needs an article, and a paragraph of that article', async () => {
    const office = await scene()

    const codes = [
      await refusalOf(here('translator', 0, office, { articleId: 'nothing' })),
      await refusalOf(here('translator', 0, office, { pairId: 'nothing' })),
      await refusalOf(leaveArticle(office.as('translator'), { articleId: 'nothing', tab: 'one' })),
    ]

    expect(codes.map((each) => each.code)).to.deep.equal(['not_found', 'not_found', 'not_found'])
  })

  it('does not touch the article', async () => {
    const office = await scene()
    const before = await office.look()

    await here('translator', 1, office, { pairId: 'pair-1', doing: 'writing' })

    expect(await office.look()).to.deep.equal(before)
  })

  it('leaves no rows behind of those who left without a word', async () => {
    const office = await scene()
    await here('translator', 0, office)
    await here('reviewer', 0.5, office)

    await sweepPresences(office.as('editor', 1))

    const rows = await office.database.read.selectFrom('presences').select('userId').limit(10).execute()
    expect(rows).to.deep.equal([{ userId: 'hall' }])
  })
})
