import { expect } from 'chai'
import { mergePairs } from '../../../server/features/pairs/merge-pairs.ts'
import type { Pair } from '../../../server/features/pairs/pair.ts'
import { removePair } from '../../../server/features/pairs/remove-pair.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { splitPair } from '../../../server/features/pairs/split-pair.ts'
import { undoChange } from '../../../server/features/pairs/undo-change.ts'
import { readTalk } from '../../../server/features/talk/read-talk.ts'
import { edit } from '../../support/edits.ts'
import { scene, type Scene } from '../../support/scene.ts'
import { standing, talk, threads } from './talking.ts'

const TWO: Partial<Pair>[] = [
  { source: '雨下了一夜。', target: 'It rained all night. The river rose.' },
  { source: '桥没有断。', target: 'The bridge held. The river fell.' },
]

const write = (office: Scene, text: string, basedOn: number, more: object = {}) =>
  saveEdit(office.as('translator'), edit({ text, basedOn, ...more }))

async function pairIds({ look }: Scene): Promise<string[]> {
  return (await look()).pairs.map(({ id }) => id)
}

describe('the words that a thread speaks of', () => {
  it('are followed through every change beside and inside them', async () => {
    const office = await scene({ pairs: TWO })
    await talk(office, 'reviewer', { quote: 'rained all night' })

    await write(office, 'In the city it rained nearly all night. The river rose.', 1)
    const once = await standing(office)
    await write(office, 'At last: in the city it rained all the night. The river rose by a metre.', 2)

    expect(once).to.deep.equal(['pair-1: rained nearly all night'])
    expect(await standing(office)).to.deep.equal(['pair-1: rained all the night'])
  })

  it('are followed on the Chinese side by its own changes', async () => {
    const office = await scene({ pairs: TWO })
    await talk(office, 'reviewer', { side: 'source', quote: '一夜' })

    await write(office, '昨天，雨足足下了一夜。', 1, { side: 'source' })

    expect(await standing(office)).to.deep.equal(['pair-1: 一夜'])
  })

  it('are said to be gone when they are, and the thread still says which they were', async () => {
    const office = await scene({ pairs: TWO })
    await talk(office, 'reviewer', { quote: 'all night' })

    await write(office, 'It rained. The river rose.', 1)

    expect(await standing(office)).to.deep.equal(['pair-1: (gone)'])
    expect((await threads(office))[0]?.quote).to.equal('all night')
  })

  it('are there again when the text is as it was', async () => {
    const office = await scene({ pairs: TWO })
    await talk(office, 'reviewer', { quote: 'all night' })
    await write(office, 'It rained. The river rose.', 1)
    const { change } = (await office.look()).article
    await standing(office) // what was looked up before must not stick

    await undoChange(office.as('translator'), 'article', change)

    expect(await standing(office)).to.deep.equal(['pair-1: all night'])
  })

  it('go with their pair into the one that it is merged into, to the right one of two places', async () => {
    const office = await scene({ pairs: TWO })
    await talk(office, 'reviewer', { pairId: 'pair-2', quote: 'The river' })
    await talk(office, 'reviewer', { pairId: 'pair-2' })

    await mergePairs(office.as('translator'), 'pair-1')
    const [{ place } = { place: null }] = await threads(office)

    expect(await standing(office)).to.deep.equal(['pair-1: The river', 'pair-1: (whole)'])
    expect(place?.range?.start).to.equal((TWO[0]?.target ?? '').length + 1 + 'The bridge held. '.length)
  })

  it('go back when the merge is taken back, also those that were spoken of in between', async () => {
    const office = await scene({ pairs: TWO })
    await talk(office, 'reviewer', { pairId: 'pair-2', quote: 'bridge' })
    const { change } = await mergePairs(office.as('translator'), 'pair-1')
    await talk(office, 'reviewer', { revision: 2, quote: 'held' })
    await talk(office, 'reviewer', { revision: 2, quote: 'rose' })

    await undoChange(office.as('translator'), 'article', change)

    expect(await standing(office)).to.deep.equal(['pair-2: bridge', 'pair-2: held', 'pair-1: rose'])
  })

  it('go to the second half when their pair is split before them, and are followed there', async () => {
    const office = await scene({ pairs: TWO })
    await talk(office, 'reviewer', { quote: 'river rose' })
    await talk(office, 'reviewer', { quote: 'rained' })
    const cut = { source: 6, target: 21, sourceRevision: 1, targetRevision: 1 }

    const { pairId } = await splitPair(office.as('translator'), { pairId: 'pair-1', ...cut })
    const split = await standing(office)
    await write(office, 'Then the river rose fast.', 1, { pairId })

    expect(split).to.deep.equal([`${pairId}: river rose`, 'pair-1: rained'])
    expect(await standing(office)).to.deep.equal([`${pairId}: river rose`, 'pair-1: rained'])
  })

  it('go back when the split is taken back, and there again when it is done again', async () => {
    const office = await scene({ pairs: TWO })
    await talk(office, 'reviewer', { quote: 'river rose' })
    const cut = { source: 6, target: 21, sourceRevision: 1, targetRevision: 1 }
    const { pairId, change } = await splitPair(office.as('translator'), { pairId: 'pair-1', ...cut })

    const undo = await undoChange(office.as('translator'), 'article', change)
    const undone = await standing(office)
    await undoChange(office.as('translator'), 'article', undo.change)

    expect(undone).to.deep.equal(['pair-1: river rose'])
    expect(await standing(office)).to.deep.equal([`${pairId}: river rose`])
  })

  it('are in no pair when theirs is removed, and back with it', async () => {
    const office = await scene({ pairs: TWO })
    await talk(office, 'reviewer', { pairId: 'pair-2', quote: 'bridge' })

    const { change } = await removePair(office.as('translator'), 'pair-2')
    const removed = await standing(office)
    await undoChange(office.as('translator'), 'article', change)

    expect(removed).to.deep.equal(['null: (gone)'])
    expect(await standing(office)).to.deep.equal(['pair-2: bridge'])
    expect(await pairIds(office)).to.deep.equal(['pair-1', 'pair-2'])
  })

  it('are found from an older revision, too', async () => {
    const office = await scene({ pairs: TWO })
    await write(office, 'All night it rained. The river rose.', 1)

    await talk(office, 'reviewer', { revision: 1, quote: 'river' })

    expect(await standing(office)).to.deep.equal(['pair-1: river'])
  })

  it('cost nothing to find when the text has not changed', async () => {
    const office = await scene({ pairs: TWO })
    await talk(office, 'reviewer', { quote: 'river' })
    await write(office, 'All night it rained. The river rose.', 1)
    await threads(office)
    const asked: string[] = []
    const read = watched(office.database.read, asked)

    const { pairs } = await office.look()
    await readTalk(read, 'article', 'li', pairs)

    expect(asked.filter((table) => table === 'revisions' || table === 'lineages')).to.deep.equal([])
  })
})

/** The same database, noting the tables that selects begin with. */
function watched(read: Scene['database']['read'], asked: string[]): Scene['database']['read'] {
  return new Proxy(read, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) => {
        if (name === 'selectFrom') asked.push(String(args[0]))
        return value.apply(target, args)
      }
    },
  })
}
