import { expect } from 'chai'
import { revisionsOf } from '../../../server/features/pairs/history.queries.ts'
import { isSourceChanged, type PairState } from '../../../server/features/pairs/pair.ts'
import { mergePairs } from '../../../server/features/pairs/merge-pairs.ts'
import { restoreRevision, type RestoreForm } from '../../../server/features/pairs/restore-revision.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { edit } from '../../support/edits.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene, type Person, type Scene, type Setting } from '../../support/scene.ts'

const first = (words: Partial<RestoreForm> = {}): RestoreForm => ({
  pairId: 'pair-1',
  side: 'target',
  fromPairId: 'pair-1',
  number: 1,
  basedOn: 2,
  ...words,
})

/** The reviewer has written over the translator's words. */
async function rewritten(state: PairState = 'translated'): Promise<Scene> {
  const office = await scene({ stage: 'review', pairs: [{ state, kind: 'title' }, {}] })
  await saveEdit(office.as('reviewer'), edit({}))
  return office
}

describe('restoring a revision', () => {
  it('brings the words back as a new revision, still their author’s, and leaves the pair open', async () => {
    const office = await rewritten()

    const { change } = await restoreRevision(office.as('reviewer', 5), first())

    expect((await office.look()).pairs[0]).to.include({
      target: 'English paragraph 1.',
      targetRevision: 3,
      state: 'translated',
      change,
    })
    expect((await office.look()).article.targetTitle).to.equal('English paragraph 1.')
    expect((await revisionsOf(office.database.read, 'pair-1', 'target')).at(-1)).to.include({
      number: 3,
      origin: 'restore',
      authorId: 'chen',
      actorId: 'hall',
      createdAt: office.as('editor', 5).now,
    })
  })

  it('takes the approval off when the words differ', async () => {
    const office = await scene({ stage: 'translation' })
    await saveEdit(office.as('translator'), edit({}))
    await office.database.write(async (tx) => {
      await tx.updateTable('pairs').set({ state: 'approved' }).execute()
      await tx.updateTable('articles').set({ stage: 'review' }).execute()
    })

    await restoreRevision(office.as('reviewer'), first())

    expect((await office.look()).pairs.map((pair) => pair.state)).to.deep.equal(['translated', 'approved', 'approved'])
  })

  it('changes nothing when these words stand already', async () => {
    const office = await rewritten()
    const before = await office.look()

    expect((await restoreRevision(office.as('reviewer'), first({ number: 2 }))).change).to.equal(0)
    expect(await office.look()).to.deep.equal(before)
  })

  it('marks the English as older when it is the Chinese that comes back', async () => {
    const office = await rewritten()
    await saveEdit(office.as('reviewer'), edit({ side: 'source', text: '改过。' }))
    await saveEdit(office.as('reviewer'), edit({ text: 'New words.', basedOn: 2 }))

    await restoreRevision(office.as('reviewer'), first({ side: 'source' }))

    const pair = (await office.look()).pairs[0]
    expect(pair).to.include({ source: '第1段中文。', sourceRevision: 3, state: 'translated' })
    expect(pair && isSourceChanged(pair)).to.equal(true)
  })

  it('finds the words of a pair that was merged in, up to the merge and no further', async () => {
    const office = await scene()
    await saveEdit(office.as('translator'), edit({ pairId: 'pair-2', text: 'Second, better.' }))
    await mergePairs(office.as('translator'), 'pair-1')

    await restoreRevision(office.as('translator'), first({ fromPairId: 'pair-2', number: 2 }))

    expect((await office.look()).pairs[0]?.target).to.equal('Second, better.')
    const stranger = first({ fromPairId: 'pair-3', basedOn: 3 })
    expect((await refusalOf(restoreRevision(office.as('translator'), stranger))).code).to.equal('not_found')
  })

  const REFUSALS: [Person, Setting, Partial<RestoreForm>, string][] = [
    ['reviewer', {}, {}, 'pen.elsewhere'],
    ['translator', { stage: 'pairing' }, {}, 'pen.pairing'],
    ['translator', {}, { number: 7 }, 'not_found'],
    ['translator', {}, { fromPairId: 'pair-2' }, 'not_found'],
  ]
  for (const [person, setting, words, code] of REFUSALS) {
    it(`refuses a ${person} with ${code} in ${setting.stage ?? 'translation'}: ${JSON.stringify(words)}`, async () => {
      const office = await scene(setting)

      expect((await refusalOf(restoreRevision(office.as(person), first({ basedOn: 1, ...words })))).code).to.equal(code)
    })
  }

  it('tells whoever did not see the newest words', async () => {
    const office = await rewritten()

    const refusal = await refusalOf(restoreRevision(office.as('reviewer'), first({ basedOn: 1 })))

    expect([refusal.code, refusal.details]).to.deep.equal(['pair.stale', { current: 2 }])
  })
})
