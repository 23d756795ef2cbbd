import { expect } from 'chai'
import { correctArticle } from '../../../server/features/road/correct-article.ts'
import { versionsOf } from '../../../server/features/road/versions.queries.ts'
import { lead } from '../../support/road.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene } from '../../support/scene.ts'
import { noticesOf, recordOf } from '../../support/traces.ts'

describe('correcting an approved article', () => {
  it('opens it for review under the number of its approved version, with every pair still approved', async () => {
    const office = await scene()
    await lead(office, 'approved')
    const before = await office.look()

    await correctArticle(office.as('editor', 4), 'article', ' A figure is wrong. ')

    const { article, pairs } = await office.look()
    expect(article).to.include({ stage: 'review', correction: 3, change: before.article.change + 1 })
    expect(pairs).to.deep.equal(before.pairs)
    expect(await versionsOf(office.database.read, 'article')).to.have.length(3)
    expect((await recordOf(office)).at(-1)).to.deep.equal(['article.corrected', { note: 'A figure is wrong.' }])
    expect((await noticesOf(office)).filter(([, kind]) => kind === 'corrected')).to.deep.equal([['hall', 'corrected']])
  })

  it('needs a note, an approved article and one of its editors', async () => {
    const office = await scene()
    const early = await refusalOf(correctArticle(office.as('editor'), 'article', 'Why.'))
    await lead(office, 'approved')
    const note = await refusalOf(correctArticle(office.as('editor'), 'article', '  '))
    const reviewer = await refusalOf(correctArticle(office.as('reviewer'), 'article', 'Why.'))

    expect([early.code, note.code, reviewer.code]).to.deep.equal(['deed.not_here', 'note.required', 'deed.not_yours'])
    expect((await office.look()).article.stage).to.equal('approved')
  })
})
