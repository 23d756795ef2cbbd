import { expect } from 'chai'
import fc from 'fast-check'
import { revisionsOf } from '../../../server/features/pairs/history.queries.ts'
import { mergePairs } from '../../../server/features/pairs/merge-pairs.ts'
import { movePair } from '../../../server/features/pairs/move-pair.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { splitPair } from '../../../server/features/pairs/split-pair.ts'
import { undoChange } from '../../../server/features/pairs/undo-change.ts'
import { edit } from '../../support/edits.ts'
import { scene, type Scene } from '../../support/scene.ts'
import { walk, type Seen } from '../../support/walk.ts'

const history = async ({ database }: Scene, pairId: string) =>
  (await revisionsOf(database.read, pairId, 'target')).map((revision) => `${revision.pairId}#${revision.number}`)

async function rewrite(office: Scene, pairId: string): Promise<void> {
  const pair = (await office.look()).pairs.find((each) => each.id === pairId)
  await saveEdit(
    office.as('translator'),
    edit({ pairId, text: `${pair?.target ?? ''} And on.`, basedOn: pair?.targetRevision ?? 0 }),
  )
}

async function cut(office: Scene, pairId: string): Promise<string> {
  const pair = (await office.look()).pairs.find((each) => each.id === pairId)
  const at = {
    source: 3,
    target: 8,
    sourceRevision: pair?.sourceRevision ?? 0,
    targetRevision: pair?.targetRevision ?? 0,
  }
  return (await splitPair(office.as('translator'), { pairId, ...at })).pairId
}

describe('the history of a pair', () => {
  it('goes back through several merges to each text that came in, in the order of time', async () => {
    const office = await scene({ pairs: [{}, {}, {}] })
    await rewrite(office, 'pair-3')
    await mergePairs(office.as('translator'), 'pair-2')
    await rewrite(office, 'pair-2')

    await mergePairs(office.as('translator'), 'pair-1')

    expect(await history(office, 'pair-1')).to.deep.equal([
      'pair-1#1',
      'pair-2#1',
      'pair-3#1',
      'pair-3#2',
      'pair-2#2',
      'pair-2#3',
      'pair-1#2',
    ])
  })

  it('of a part that was split off begins with the whole, and ends where it went its own way', async () => {
    const office = await scene({ pairs: [{ target: 'The rain stopped at noon.' }] })
    await rewrite(office, 'pair-1')
    const tail = await cut(office, 'pair-1')
    await rewrite(office, 'pair-1')
    await rewrite(office, tail)

    expect(await history(office, tail)).to.deep.equal(['pair-1#1', 'pair-1#2', `${tail}#1`, `${tail}#2`])
    expect(await history(office, 'pair-1')).to.deep.equal(['pair-1#1', 'pair-1#2', 'pair-1#3', 'pair-1#4'])
  })

  it('of a part does not take in what the whole was merged with later', async () => {
    const office = await scene({ pairs: [{ target: 'The rain stopped at noon.' }, {}] })
    const tail = await cut(office, 'pair-1')
    await movePair(office.as('translator'), tail, 'down')
    await mergePairs(office.as('translator'), 'pair-1')

    expect(await history(office, tail)).to.deep.equal(['pair-1#1', `${tail}#1`])
    expect(await history(office, 'pair-1')).to.deep.equal(['pair-1#1', 'pair-2#1', 'pair-1#2', 'pair-1#3'])
  })

  it('does not follow a merge that was taken back, and follows it again when it is done again', async () => {
    const office = await scene()
    const translator = office.as('translator')
    const { change } = await mergePairs(translator, 'pair-1')
    const own = ['pair-1#1', 'pair-1#2', 'pair-1#3']

    const undo = await undoChange(translator, 'article', change)
    expect(await history(office, 'pair-1')).to.deep.equal(own)
    expect(await history(office, 'pair-2')).to.deep.equal(['pair-2#1'])

    const redo = await undoChange(translator, 'article', undo.change)
    expect(await history(office, 'pair-1')).to.deep.equal(['pair-1#1', 'pair-2#1', 'pair-1#2', 'pair-1#3', 'pair-1#4'])

    await undoChange(translator, 'article', redo.change)
    expect(await history(office, 'pair-1')).to.deep.equal([...own, 'pair-1#4', 'pair-1#5'])
  })

  it('of a part begins with the whole also when the split was taken back and done again', async () => {
    const office = await scene({ pairs: [{ target: 'The rain stopped at noon.' }] })
    const tail = await cut(office, 'pair-1')
    const { change } = (await office.look()).article

    const undo = await undoChange(office.as('translator'), 'article', change)
    await undoChange(office.as('translator'), 'article', undo.change)

    expect(await history(office, tail)).to.have.members(['pair-1#1', 'pair-1#2', 'pair-1#3', `${tail}#1`])
  })

  it('has the newest revisions when there are more than anybody reads', async () => {
    const office = await scene({ pairs: [{}] })
    await office.database.write(async (tx) => {
      const row = await tx.selectFrom('revisions').selectAll().where('side', '=', 'target').executeTakeFirstOrThrow()
      const more = Array.from({ length: 2_100 }, (_, index) => ({ ...row, number: index + 2, change: index + 2 }))
      while (more.length > 0) await tx.insertInto('revisions').values(more.splice(0, 500)).execute()
    })

    const revisions = await revisionsOf(office.database.read, 'pair-1', 'target')

    expect([revisions.length, revisions.at(-1)?.number]).to.deep.equal([2_000, 2_101])
  })

  it('is all that its words came through, for any merges, splits, moves and edits', async () => {
    const deed = fc.constantFrom('merge', 'split', 'move', 'confirm', 'leave')
    const steps = fc.array(fc.tuple(deed, fc.nat(99), fc.nat(99)), { minLength: 10, maxLength: 30, size: 'max' })

    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const office = await scene({ pairs: [{}, {}, {}, {}] })
        const model = new Map(office.pairs.map((pair) => [pair.id, new Set([`${pair.id}#1`])]))

        await walk(office, taken, (now, before, refused) => {
          if (refused === null) follow(model, now, before)
        })

        for (const { id } of (await office.look()).pairs) {
          expect(await history(office, id)).to.have.members([...(model.get(id) ?? [])])
        }
      }),
      { numRuns: process.env.DUIZHAO_TEST_DATABASE ? 5 : 20 },
    )
  })
})

/** What the histories are after a deed, from what was seen before and after it. */
function follow(model: Map<string, Set<string>>, now: Seen, before: Seen): void {
  const gone = before.pairs.find(({ id }) => !now.pairs.some((pair) => pair.id === id))
  const fresh = now.pairs.find(({ id }) => !before.pairs.some((pair) => pair.id === id))
  const into = gone && before.pairs[before.pairs.indexOf(gone) - 1]
  if (gone && into) model.get(gone.id)?.forEach((each) => model.get(into.id)?.add(each))
  // The tail goes on from the head as it was before the deed.
  const whole = fresh && before.pairs[now.pairs.indexOf(fresh) - 1]
  if (fresh && whole) model.set(fresh.id, new Set(model.get(whole.id)))
  for (const { id, targetRevision } of now.pairs) model.get(id)?.add(`${id}#${targetRevision}`)
}
