import { expect } from 'chai'
import { claimArticle } from '../../../server/features/articles/claim-article.ts'
import { verifyChain } from '../../../server/features/road/version.ts'
import { versionsOf } from '../../../server/features/road/versions.queries.ts'
import { approveArticle } from '../../../server/features/road/approve-article.ts'
import { returnArticle } from '../../../server/features/road/return-article.ts'
import { colleague } from '../../support/colleague.ts'
import type { Outcome } from '../../support/race-deeds.ts'
import { HERE, many, sharedScene, startRival, type Rival } from '../../support/rival.ts'

const SQLITE_OR_SERVER = process.env.DUIZHAO_TEST_DATABASE !== 'pglite'

for (const where of SQLITE_OR_SERVER ? ['in one process', 'in two processes'] : ['in one process']) {
  describe(`a race on the road ${where}`, function () {
    this.timeout(60_000) // starting a process takes seconds on a busy machine

    let rival: Rival = HERE
    before(async () => {
      if (where === 'in two processes') rival = await startRival()
    })
    after(() => rival.stop())

    it(
      'makes one approved version when two editors approve at once, and tells the other',
      many(async () => {
        const office = await sharedScene({ stage: 'approval', pairs: [{ state: 'reviewed' }, { state: 'reviewed' }] })
        const second = await colleague(office, 'editor')

        const outcomes = await Promise.all([
          rival.perform(office, { deed: 'approve', by: 'editor' }),
          codeOf(approveArticle(second, 'article')),
          rival.perform(office, { deed: 'approve', by: 'editor' }),
        ])

        const versions = await versionsOf(office.database.read, 'article')
        expect(outcomes.map(({ refused }) => refused)).to.have.members([null, 'deed.not_here', 'deed.not_here'])
        expect(versions.map(({ number, kind }) => [number, kind])).to.deep.equal([[1, 'approved']])
        expect(verifyChain(versions)).to.deep.equal([])
        expect((await office.look()).article).to.include({ stage: 'approved', change: 2 })
      }),
    )

    it(
      'either approves or returns, never both',
      many(async () => {
        const office = await sharedScene({ stage: 'approval', pairs: [{ state: 'reviewed' }] })
        const second = await colleague(office, 'editor')

        const [approval, back] = await Promise.all([
          rival.perform(office, { deed: 'approve', by: 'editor' }),
          codeOf(returnArticle(second, { articleId: 'article', to: 'review', note: 'Names.' })),
        ])

        const kinds = (await versionsOf(office.database.read, 'article')).map(({ kind }) => kind)
        expect([approval.refused, back.refused]).to.have.members([null, 'deed.not_here'])
        expect(kinds).to.deep.equal([approval.refused ? 'returned' : 'approved'])
      }),
    )

    it(
      'submits once, however often it is pressed',
      many(async () => {
        const office = await sharedScene({ pairs: [{ state: 'translated' }] })
        const submit = { deed: 'submit', by: 'translator' } as const

        const outcomes = await Promise.all([
          HERE.perform(office, submit),
          rival.perform(office, submit),
          HERE.perform(office, submit),
        ])

        expect(outcomes.map(({ refused }) => refused)).to.have.members([null, 'deed.not_here', 'deed.not_here'])
        expect(await versionsOf(office.database.read, 'article')).to.have.length(1)
      }),
    )

    it(
      'gives an unassigned article to one of two who claim it',
      many(async () => {
        const office = await sharedScene({ people: [] })
        const second = await colleague(office, 'reviewer', false)

        const outcomes = await Promise.all([
          codeOf(claimArticle(second, 'article', 'reviewer')),
          codeOf(claimArticle(office.as('reviewer'), 'article', 'reviewer')),
        ])

        expect(outcomes.map(({ refused }) => refused)).to.have.members([null, 'claim.taken'])
        expect((await office.look()).article.people).to.have.length(1)
      }),
    )
  })
}

async function codeOf(deed: Promise<unknown>): Promise<Outcome> {
  return deed.then(
    (answer) => ({ answer, refused: null }),
    (error: { code?: string }) => ({ answer: null, refused: error.code ?? String(error) }),
  )
}
