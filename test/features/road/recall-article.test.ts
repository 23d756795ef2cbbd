import { expect } from 'chai'
import { saveDraft } from '../../../server/features/pairs/save-draft.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { correctArticle } from '../../../server/features/road/correct-article.ts'
import { recallArticle } from '../../../server/features/road/recall-article.ts'
import { returnArticle } from '../../../server/features/road/return-article.ts'
import { submitArticle } from '../../../server/features/road/submit-article.ts'
import { versionsOf } from '../../../server/features/road/versions.queries.ts'
import { edit } from '../../support/edits.ts'
import { lead } from '../../support/road.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene } from '../../support/scene.ts'
import { noticesOf, recordOf } from '../../support/traces.ts'

describe('recalling an article', () => {
  it('takes it back from a review that has not begun, and tells the reviewers; no version is made or lost', async () => {
    const office = await scene()
    await lead(office, 'review')

    await recallArticle(office.as('translator', 2), 'article')

    expect((await office.look()).article.stage).to.equal('translation')
    expect(await versionsOf(office.database.read, 'article')).to.have.length(1)
    expect((await recordOf(office)).at(-1)).to.deep.equal(['article.recalled', {}])
    expect(await noticesOf(office)).to.deep.equal([
      ['hall', 'submitted'],
      ['hall', 'recalled'],
    ])
  })

  it('is possible again after each submission, and while the reviewer only types', async () => {
    const office = await scene()
    await lead(office, 'review')
    await recallArticle(office.as('translator'), 'article')
    await submitArticle(office.as('translator'), 'article')
    await saveDraft(office.as('reviewer'), { pairId: 'pair-1', side: 'target', text: 'Typing', basedOn: 1 })

    await recallArticle(office.as('translator'), 'article')

    expect((await office.look()).article.stage).to.equal('translation')
  })

  it('comes too late after the first edit in review, the confirmation of one pair too', async () => {
    const office = await scene()
    await lead(office, 'review')
    await saveEdit(office.as('reviewer'), edit({ text: 'English paragraph 1.' }))

    expect((await refusalOf(recallArticle(office.as('translator'), 'article'))).code).to.equal('recall.too_late')
    expect((await office.look()).article.stage).to.equal('review')
  })

  it('is not for an article that an editor has sent back to review', async () => {
    const office = await scene()
    await lead(office, 'approval')
    await returnArticle(office.as('editor'), { articleId: 'article', to: 'review', note: 'Names.' })

    expect((await refusalOf(recallArticle(office.as('translator'), 'article'))).code).to.equal('recall.too_late')
  })

  it('is not for an approved article that was opened for a correction', async () => {
    const office = await scene()
    await lead(office, 'approved')
    await correctArticle(office.as('editor'), 'article', 'A figure.')

    expect((await refusalOf(recallArticle(office.as('translator'), 'article'))).code).to.equal('recall.too_late')
  })

  it('is for the translators alone, from review alone', async () => {
    const office = await scene()
    const early = await refusalOf(recallArticle(office.as('translator'), 'article'))
    await lead(office, 'review')
    const reviewer = await refusalOf(recallArticle(office.as('reviewer'), 'article'))

    expect([early.code, reviewer.code]).to.deep.equal(['deed.not_here', 'deed.not_yours'])
  })
})
