import { expect } from 'chai'
import { changeKind } from '../../../server/features/pairs/change-kind.ts'
import { confirmAll } from '../../../server/features/pairs/confirm-all.ts'
import { revisionsOf } from '../../../server/features/pairs/history.queries.ts'
import { insertPair } from '../../../server/features/pairs/insert-pair.ts'
import { mergePairs } from '../../../server/features/pairs/merge-pairs.ts'
import { movePair } from '../../../server/features/pairs/move-pair.ts'
import { removePair } from '../../../server/features/pairs/remove-pair.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { undoChange } from '../../../server/features/pairs/undo-change.ts'
import { correctArticle } from '../../../server/features/road/correct-article.ts'
import { edit, savedPair } from '../../support/edits.ts'
import { lead } from '../../support/road.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene, type Scene } from '../../support/scene.ts'

const undo = (office: Scene, change: number) => undoChange(office.as('translator', 30), 'article', change)
const ids = async (office: Scene) => (await office.look()).pairs.map((pair) => pair.id)

describe('taking a step back', () => {
  it('brings the words back as their author’s, done by whoever takes the step back', async () => {
    const office = await scene({ stage: 'review' })
    const { change } = savedPair(await saveEdit(office.as('reviewer'), edit({})))

    await undoChange(office.as('reviewer', 30), 'article', change)

    expect((await revisionsOf(office.database.read, 'pair-1', 'target')).at(-1)).to.include({
      text: 'English paragraph 1.',
      number: 3,
      origin: 'restore',
      authorId: 'chen',
      actorId: 'hall',
    })
  })

  it('gives an approved pair its approval back with its words', async () => {
    const office = await scene()
    await lead(office, 'approved')
    await correctArticle(office.as('editor'), 'article', 'A name is wrong.')
    const { change } = savedPair(await saveEdit(office.as('reviewer'), edit({})))

    await undoChange(office.as('reviewer', 30), 'article', change)

    expect((await office.look()).pairs.map((pair) => [pair.state, pair.target])).to.deep.equal([
      ['approved', 'English paragraph 1.'],
      ['approved', 'English paragraph 2.'],
      ['approved', 'English paragraph 3.'],
    ])
  })

  it('brings the Chinese back without a mark that it was changed', async () => {
    const office = await scene({ pairs: [{ state: 'translated' }] })
    const { change } = savedPair(await saveEdit(office.as('translator'), edit({ side: 'source', text: '改过。' })))

    await undo(office, change)

    expect((await office.look()).pairs[0]).to.include({
      source: '第1段中文。',
      sourceRevision: 3,
      sourceSeen: 3,
      state: 'translated',
    })
  })

  it('takes one step out of the middle when nobody touched its pairs since', async () => {
    const office = await scene()
    const { change } = savedPair(await saveEdit(office.as('translator'), edit({})))
    await saveEdit(office.as('translator'), edit({ pairId: 'pair-2' }))
    await changeKind(office.as('translator'), 'pair-3', 'quote')

    await undo(office, change)

    expect((await office.look()).pairs.map((pair) => [pair.target, pair.kind])).to.deep.equal([
      ['English paragraph 1.', 'title'],
      ['New words.', 'body'],
      ['English paragraph 3.', 'quote'],
    ])
  })

  it('puts a pair back where its place has been taken, always in the same order', async () => {
    const office = await scene()
    const { change } = await removePair(office.as('translator'), 'pair-2')
    const { pairId } = await insertPair(office.as('translator'), 'article', 'pair-1')

    await undo(office, change)
    const back = await ids(office)
    await movePair(office.as('translator'), 'pair-3', 'up')

    expect(back).to.have.members(['pair-1', 'pair-2', 'pair-3', pairId])
    expect(await ids(office)).to.deep.equal([back[0], back[1], back[3], back[2]])
  })

  it('is told apart from steps on other pairs that only made room', async () => {
    const office = await scene({ pairs: [{}, {}, {}, {}] })
    const { change } = savedPair(await saveEdit(office.as('translator'), edit({ pairId: 'pair-1' })))
    for (let times = 0; times < 60; times += 1) await insertPair(office.as('translator'), 'article', 'pair-2')

    await undo(office, change)

    expect((await office.look()).pairs[0]?.target).to.equal('English paragraph 1.')
  })

  it('does all of a step again, however often it is taken back', async () => {
    const office = await scene()
    let { change } = await mergePairs(office.as('translator'), 'pair-1')

    const counts: number[] = []
    for (let times = 0; times < 5; times += 1) {
      ;({ change } = await undo(office, change))
      counts.push((await ids(office)).length)
    }

    expect(counts).to.deep.equal([3, 2, 3, 2, 3])
  })

  it('refuses a step that was taken back already', async () => {
    const office = await scene()
    const { change } = await confirmAll(office.as('translator'), 'article')
    await undo(office, change)

    expect((await refusalOf(undo(office, change))).code).to.equal('change.undone')
  })

  it('refuses when one of many pairs was touched since, and leaves the others alone', async () => {
    const office = await scene()
    const { change } = await confirmAll(office.as('translator'), 'article')
    await saveEdit(office.as('translator'), edit({}))
    const before = await office.look()

    expect((await refusalOf(undo(office, change))).code).to.equal('change.overtaken')
    expect(await office.look()).to.deep.equal(before)
  })

  it('refuses what the road has its own way back for, and changes that there are not', async () => {
    const office = await scene()
    await lead(office, 'review')
    const reviewer = office.as('reviewer')

    expect((await refusalOf(undoChange(reviewer, 'article', 1))).code).to.equal('change.not_undoable')
    expect((await refusalOf(undoChange(reviewer, 'article', 3))).code).to.equal('change.not_undoable')
    expect((await refusalOf(undoChange(reviewer, 'article', 4))).code).to.equal('not_found')
    expect((await refusalOf(undoChange(reviewer, 'nobody', 1))).code).to.equal('not_found')
  })

  it('is for whoever holds the pen', async () => {
    const office = await scene()
    const { change } = savedPair(await saveEdit(office.as('translator'), edit({})))

    expect((await refusalOf(undoChange(office.as('reviewer'), 'article', change))).code).to.equal('pen.elsewhere')
  })
})
