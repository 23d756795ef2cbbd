import { expect } from 'chai'
import { claimArticle, mayClaim } from '../../../server/features/articles/claim-article.ts'
import { colleague } from '../../support/colleague.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene } from '../../support/scene.ts'

describe('claiming an article', () => {
  it('puts oneself on a list that nobody is on, and says so in the record', async () => {
    const office = await scene({ people: [] })

    await claimArticle(office.as('reviewer', 3), 'article', 'reviewer')

    expect((await office.look()).article.people).to.deep.equal([{ userId: 'hall', role: 'reviewer' }])
    expect(
      await office.database.read.selectFrom('activity').select(['deed', 'details', 'actorId', 'createdAt']).execute(),
    ).to.deep.equal([
      {
        deed: 'article.claimed',
        details: '{"role":"reviewer"}',
        actorId: 'hall',
        createdAt: office.as('editor', 3).now,
      },
    ])
  })

  it('is refused when somebody was quicker', async () => {
    const office = await scene({ people: [] })
    const second = await colleague(office, 'reviewer', false)
    await claimArticle(office.as('reviewer'), 'article', 'reviewer')

    expect((await refusalOf(claimArticle(second, 'article', 'reviewer'))).code).to.equal('claim.taken')
    expect((await refusalOf(claimArticle(office.as('reviewer'), 'article', 'reviewer'))).code).to.equal('claim.taken')
    expect((await office.look()).article.people).to.have.length(1)
  })

  it('is refused without the role, for an article put away, and for one that there is not', async () => {
    const office = await scene({ people: [] })
    const role = await refusalOf(claimArticle(office.as('translator'), 'article', 'reviewer'))
    const admin = await refusalOf(claimArticle(office.as('admin'), 'article', 'editor'))
    const none = await refusalOf(claimArticle(office.as('translator'), 'nobody', 'translator'))
    await office.database.write((tx) =>
      tx
        .updateTable('articles')
        .set({ putAwayAt: office.as('editor').now })
        .execute(),
    )
    const away = await refusalOf(claimArticle(office.as('translator'), 'article', 'translator'))

    expect([role.code, admin.code, none.code, away.code]).to.deep.equal([
      'role.required',
      'role.required',
      'not_found',
      'article.put_away',
    ])
  })

  it('is offered to whoever it would not be refused', async () => {
    const { article, as } = await scene({ people: [{ userId: 'hall', role: 'reviewer' }] })

    expect(mayClaim(article, as('translator').actor, 'translator')).to.equal(true)
    expect(mayClaim(article, as('reviewer').actor, 'reviewer')).to.equal(false)
    expect(mayClaim(article, as('translator').actor, 'editor')).to.equal(false)
    expect(mayClaim({ ...article, putAwayAt: article.createdAt }, as('translator').actor, 'translator')).to.equal(false)
  })
})
