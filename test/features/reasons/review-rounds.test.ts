import { expect } from 'chai'
import { confirmAll } from '../../../server/features/pairs/confirm-all.ts'
import { markLink } from '../../../server/features/pairs/mark-link.ts'
import type { Pair } from '../../../server/features/pairs/pair.ts'
import { splitPair } from '../../../server/features/pairs/split-pair.ts'
import { giveReason } from '../../../server/features/reasons/give-reason.ts'
import type { Severity } from '../../../server/features/reasons/reason.ts'
import { roundsOf, roundsSince } from '../../../server/features/reasons/rounds.queries.ts'
import { finishReview } from '../../../server/features/road/finish-review.ts'
import { returnArticle } from '../../../server/features/road/return-article.ts'
import { submitArticle } from '../../../server/features/road/submit-article.ts'
import { changesIn, inReview, RAIN, rewrite } from '../../support/reviewed.ts'
import type { Scene } from '../../support/scene.ts'

async function mend(office: Scene, text: string, severity: Severity | null): Promise<void> {
  const revision = await rewrite(office, text)
  const [change] = await changesIn(office)
  const place = change?.after ?? { start: 0, end: 0 }
  await giveReason(office.as('reviewer'), {
    pairId: 'pair-2',
    side: 'target',
    revision,
    place,
    before: 0,
    reason: 'term',
    severity,
  })
}

describe('what a review found', () => {
  it('is written down when it ends, for those who wrote the English, with how long their text was', async () => {
    const office = await inReview()
    await mend(office, RAIN.replace('old', 'new'), 'major')
    await returnArticle(office.as('reviewer', 6), { articleId: 'article', to: 'translation', note: 'See.' })

    const [round, ...others] = await roundsOf(office.database.read, 'article')
    expect(others).to.deep.equal([])
    expect(round).to.deep.include({ userId: 'chen', actorId: 'hall', words: 13, characters: 18 })
    expect(round?.errors).to.deep.equal([
      { reason: 'term', severity: 'major', tells: 'words', deleted: 'old', inserted: 'new' },
    ])
  })

  it('is found anew in the next review, against what was submitted then', async () => {
    const office = await inReview()
    await mend(office, RAIN.replace('old', 'new'), 'major')
    await returnArticle(office.as('reviewer', 6), { articleId: 'article', to: 'translation', note: 'See.' })
    await submitArticle(office.as('translator', 7), 'article')
    await confirmAll(office.as('reviewer', 8), 'article')
    await finishReview(office.as('reviewer', 9), 'article')

    const rounds = await roundsSince(office.database.read, office.as('reviewer', 8).now)

    expect(rounds.map(({ userId, errors }) => [userId, errors.length])).to.deep.equal([
      ['chen', 0],
      ['hall', 0], // the words of the second paragraph are the reviewer's now
    ])
  })

  it('counts once when the review was given back and ended again', async () => {
    const office = await inReview()
    await mend(office, RAIN.replace('old', 'new'), 'major')
    await confirmAll(office.as('reviewer', 5), 'article')
    await finishReview(office.as('reviewer', 6), 'article')
    await returnArticle(office.as('editor', 7), { articleId: 'article', to: 'review', note: 'Names.' })
    await finishReview(office.as('reviewer', 8), 'article')

    const rounds = await roundsOf(office.database.read, 'article')

    expect(rounds.map(({ errors, createdAt }) => [errors.length, createdAt])).to.deep.equal([
      [1, office.as('reviewer', 8).now],
    ])
  })

  it('holds an error also where its paragraph was split afterwards', async () => {
    const office = await inReview()
    await mend(office, RAIN.replace('402', '403'), 'critical')
    const { source, target, sourceRevision, targetRevision } = (await office.look()).pairs[1] as Pair // the second of three
    const cut = { source: source.length, target: target.indexOf('and') }
    await splitPair(office.as('reviewer'), { pairId: 'pair-2', ...cut, sourceRevision, targetRevision })
    await confirmAll(office.as('reviewer', 5), 'article')
    await markLink(office.as('reviewer', 5), (await office.look()).pairs[2]?.id ?? '', 'added')
    await confirmAll(office.as('reviewer', 5), 'article')
    await finishReview(office.as('reviewer', 6), 'article')

    const [round] = await roundsOf(office.database.read, 'article')

    expect(round?.errors.map(({ inserted }) => inserted)).to.deep.equal(['403'])
  })

  it('holds no change that mended no error', async () => {
    const office = await inReview()
    await mend(office, RAIN.replace('old', 'new'), null)
    await confirmAll(office.as('reviewer', 5), 'article')
    await finishReview(office.as('reviewer', 6), 'article')

    expect((await roundsOf(office.database.read, 'article'))[0]?.errors).to.deep.equal([])
  })
})
