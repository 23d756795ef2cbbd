import { expect } from 'chai'
import { lastLook, newsSince } from '../../../server/features/review/looks.queries.ts'
import { lookOver } from '../../../server/features/review/look-over.ts'
import { submitArticle } from '../../../server/features/road/submit-article.ts'
import { confirmAll } from '../../../server/features/pairs/confirm-all.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { edit } from '../../support/edits.ts'
import { refusalOf } from '../../support/refusal.ts'
import { NOON, scene } from '../../support/scene.ts'

describe('what a person has seen of an article', () => {
  it('is kept for each person, and never moves back', async () => {
    const office = await scene()
    await saveEdit(office.as('translator'), edit({}))

    await lookOver(office.as('editor'), 'article', 2)
    await lookOver(office.as('editor'), 'article', 1)

    const look = async (person: 'editor' | 'reviewer') =>
      lastLook(office.database.read, 'article', office.as(person).actor.id)
    expect(await look('editor')).to.deep.equal({ change: 2, lookedAt: NOON })
    expect(await look('reviewer')).to.equal(undefined)
  })

  it('is refused for a change that is still to come', async () => {
    const office = await scene()

    expect((await refusalOf(lookOver(office.as('editor'), 'article', 99))).code).to.equal('form.invalid')
  })

  it('is what they handed over, when that is newer than what they said', async () => {
    const office = await scene()
    await lookOver(office.as('translator'), 'article', 1)
    await confirmAll(office.as('translator'), 'article')

    await submitArticle(office.as('translator'), 'article')

    const { article } = await office.look()
    const look = await lastLook(office.database.read, 'article', office.as('translator').actor.id)
    expect(look?.change).to.equal(article.change)
  })

  it('tells in how many paragraphs others have changed a text since, and of nobody’s own doing', async () => {
    const office = await scene({ pairs: [{}, {}, {}] })
    const newsFor = async (person: 'editor' | 'reviewer' | 'translator') =>
      newsSince(office.database.read, office.as(person).actor.id, ['article', 'another'])
    await saveEdit(office.as('translator'), edit({}))
    for (const person of ['translator', 'editor'] as const) await lookOver(office.as(person), 'article', 2)
    const afterTheLook = await newsFor('editor')

    await saveEdit(office.as('translator'), edit({ pairId: 'pair-2' }))
    await saveEdit(office.as('translator'), edit({ pairId: 'pair-2', basedOn: 2, text: 'Again.' }))
    await saveEdit(office.as('translator'), edit({ pairId: 'pair-3' }))

    expect([...afterTheLook]).to.deep.equal([])
    expect([...(await newsFor('editor'))]).to.deep.equal([['article', 2]])
    expect([...(await newsFor('translator')), ...(await newsFor('reviewer'))]).to.deep.equal([])
  })
})
