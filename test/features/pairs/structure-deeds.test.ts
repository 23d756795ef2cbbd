import { expect } from 'chai'
import { revisionsOf } from '../../../server/features/pairs/history.queries.ts'
import { insertPair } from '../../../server/features/pairs/insert-pair.ts'
import { markLink } from '../../../server/features/pairs/mark-link.ts'
import { mergePairs } from '../../../server/features/pairs/merge-pairs.ts'
import { movePair } from '../../../server/features/pairs/move-pair.ts'
import { removePair } from '../../../server/features/pairs/remove-pair.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { splitPair } from '../../../server/features/pairs/split-pair.ts'
import { undoChange } from '../../../server/features/pairs/undo-change.ts'
import { edit, savedPair } from '../../support/edits.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene, type Scene } from '../../support/scene.ts'

const texts = async ({ look }: Scene) => (await look()).pairs.map((pair) => [pair.source, pair.target])
const stripped = async ({ look }: Scene) =>
  (await look()).pairs.map(({ id, source, target, kind, link, state, position }) => ({
    id,
    source,
    target,
    kind,
    link,
    state,
    position,
  }))

const codeOf = async (attempt: Promise<unknown>) => (await refusalOf(attempt)).code

describe('the structure of an article', () => {
  it('merges a pair with the next one, both sides, and the history follows both', async () => {
    const office = await scene()

    await mergePairs(office.as('translator'), 'pair-2')

    expect(await texts(office)).to.deep.equal([
      ['第1段中文。', 'English paragraph 1.'],
      ['第2段中文。\n第3段中文。', 'English paragraph 2.\nEnglish paragraph 3.'],
    ])
    const history = await revisionsOf(office.database.read, 'pair-2', 'target')
    expect(history.map((revision) => [revision.pairId, revision.text])).to.deep.equal([
      ['pair-2', 'English paragraph 2.'],
      ['pair-3', 'English paragraph 3.'],
      ['pair-2', 'English paragraph 2.\nEnglish paragraph 3.'],
    ])
  })

  it('calls two Chinese paragraphs with one English one merged, and one with two split', async () => {
    const office = await scene({ pairs: [{}, { target: '' }, { source: '' }, {}] })

    await mergePairs(office.as('translator'), 'pair-1')
    await mergePairs(office.as('translator'), 'pair-3')

    expect((await office.look()).pairs.map((pair) => pair.link)).to.deep.equal(['merged', 'split'])
  })

  it('splits a pair where it is told, never inside a character', async () => {
    const office = await scene({ pairs: [{ source: '雨停了。👨‍👩‍👧来了。', target: 'The rain stopped. They came.' }] })

    await splitPair(office.as('translator'), {
      pairId: 'pair-1',
      source: 6,
      target: 17,
      sourceRevision: 1,
      targetRevision: 1,
    })

    expect(await texts(office)).to.deep.equal([
      ['雨停了。', 'The rain stopped.'],
      ['👨‍👩‍👧来了。', 'They came.'],
    ])
    const tail = (await office.look()).pairs[1]
    const history = await revisionsOf(office.database.read, tail?.id ?? '', 'target')
    expect(history.map((revision) => revision.text)).to.deep.equal(['The rain stopped. They came.', 'They came.'])
  })

  it('leaves a side whole with the first part when it is cut at its end', async () => {
    const office = await scene({ pairs: [{ source: '雨停了。天晴了。', target: 'The rain stopped.' }] })
    const read = { sourceRevision: 1, targetRevision: 1 }

    await splitPair(office.as('translator'), {
      pairId: 'pair-1',
      source: 4,
      target: 'The rain stopped.'.length,
      ...read,
    })

    expect(await texts(office)).to.deep.equal([
      ['雨停了。', 'The rain stopped.'],
      ['天晴了。', ''],
    ])
    const { pairs } = await office.look()
    expect(pairs.map(({ targetRevision, state }) => [targetRevision, state])).to.deep.equal([
      [1, 'draft'],
      [1, 'untranslated'],
    ])
  })

  it('refuses a split that leaves nothing on one side of the cut', async () => {
    const office = await scene()

    const attempt = splitPair(office.as('translator'), {
      pairId: 'pair-2',
      source: 0,
      target: 0,
      sourceRevision: 1,
      targetRevision: 1,
    })

    expect(await codeOf(attempt)).to.equal('pair.cut')
  })

  it('finds room between two neighbours a hundred times over', async () => {
    const office = await scene()

    for (let times = 0; times < 100; times += 1) await insertPair(office.as('translator'), 'article', 'pair-1')

    const { pairs } = await office.look()
    expect(pairs).to.have.length(103)
    expect(pairs[0]?.id).to.equal('pair-1')
    expect(pairs.slice(-2).map((pair) => pair.id)).to.deep.equal(['pair-2', 'pair-3'])
  })

  it('moves a pair up and down, and refuses to move it past the end', async () => {
    const office = await scene()

    await movePair(office.as('translator'), 'pair-3', 'up')
    await movePair(office.as('translator'), 'pair-1', 'down')

    expect((await office.look()).pairs.map((pair) => pair.id)).to.deep.equal(['pair-3', 'pair-1', 'pair-2'])
    expect(await codeOf(movePair(office.as('translator'), 'pair-3', 'up'))).to.equal('pair.edge')
  })

  it('marks Chinese without English as left out, and calls that confirmed', async () => {
    const office = await scene({ pairs: [{}, { target: '', state: 'untranslated' }] })

    await markLink(office.as('translator'), 'pair-2', 'omitted')

    expect((await office.look()).pairs[1]).to.include({ link: 'omitted', state: 'translated' })
    expect(await codeOf(markLink(office.as('translator'), 'pair-1', 'omitted'))).to.equal('pair.not_omitted')
  })

  const deeds: Record<string, (office: Scene) => Promise<{ change: number }>> = {
    merge: (office) => mergePairs(office.as('translator'), 'pair-1'),
    split: (office) =>
      splitPair(office.as('translator'), {
        pairId: 'pair-2',
        source: 3,
        target: 8,
        sourceRevision: 1,
        targetRevision: 1,
      }),
    move: (office) => movePair(office.as('translator'), 'pair-1', 'down'),
    insert: (office) => insertPair(office.as('translator'), 'article', 'pair-2'),
    remove: (office) => removePair(office.as('translator'), 'pair-2'),
    edit: async (office) => savedPair(await saveEdit(office.as('translator'), edit({ pairId: 'pair-2' }))),
  }
  for (const [name, deed] of Object.entries(deeds)) {
    it(`takes back ${name}, and does it again`, async () => {
      const office = await scene()
      const before = await stripped(office)

      const { change } = await deed(office)
      const done = await stripped(office)
      const undo = await undoChange(office.as('translator'), 'article', change)
      const undone = await stripped(office)
      await undoChange(office.as('translator'), 'article', undo.change)

      expect(undone).to.deep.equal(before)
      expect(await stripped(office))
        .to.deep.equal(done)
        .and.not.deep.equal(before)
    })
  }

  it('does not undo what somebody has worked on since', async () => {
    const office = await scene()
    const { change } = await mergePairs(office.as('translator'), 'pair-1')
    await saveEdit(office.as('translator'), edit({ basedOn: 2 }))

    expect(await codeOf(undoChange(office.as('translator'), 'article', change))).to.equal('change.overtaken')
  })

  it('refuses whoever does not hold the pen', async () => {
    const office = await scene()

    expect(await codeOf(mergePairs(office.as('reviewer'), 'pair-1'))).to.equal('pen.elsewhere')
  })
})
