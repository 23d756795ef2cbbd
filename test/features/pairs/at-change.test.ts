import { expect } from 'chai'
import fc from 'fast-check'
import { authorsAtChange, pairsAtChange } from '../../../server/features/pairs/at-change.queries.ts'
import { mergePairs } from '../../../server/features/pairs/merge-pairs.ts'
import type { Pair } from '../../../server/features/pairs/pair.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { contentOf } from '../../../server/features/publications/edition.ts'
import { verifyChain } from '../../../server/features/road/version.ts'
import { versionsOf } from '../../../server/features/road/versions.queries.ts'
import { edit } from '../../support/edits.ts'
import { scene } from '../../support/scene.ts'
import { EVERYBODY, walk, walks } from '../../support/walk.ts'

const PAIRS: Partial<Pair>[] = [{ kind: 'title' }, {}, { target: '', state: 'untranslated' }, { kind: 'credit' }]
const numRuns = process.env.DUIZHAO_TEST_DATABASE ? 5 : 20

describe('the article at a change', () => {
  it('is what the pairs were then, at every change, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(walks(60), async (steps) => {
        const office = await scene({ pairs: PAIRS, people: EVERYBODY })
        const then = new Map([[office.article.change, office.pairs]])

        await walk(office, steps, (now) => void then.set(now.article.change, now.pairs))

        for (const [change, pairs] of then) {
          expect(await pairsAtChange(office.database.read, 'article', change)).to.deep.equal(pairs)
        }
      }),
      { numRuns },
    )
  })

  it('counts up by one with each deed, and a refused deed leaves no trace', async () => {
    await fc.assert(
      fc.asyncProperty(walks(40), async (steps) => {
        const office = await scene({ pairs: PAIRS, people: EVERYBODY })

        await walk(office, steps, (now, before, refused, [name]) => {
          if (name === 'on') return // several deeds in one
          if (refused !== null) expect(now).to.deep.equal(before)
          expect(now.article.change - before.article.change).to.be.within(0, 1)
          expect(now.pairs.length).to.be.greaterThan(0)
        })
      }),
      { numRuns },
    )
  })

  it('is what each version froze, and the versions are one chain', async () => {
    await fc.assert(
      fc.asyncProperty(walks(60), async (steps) => {
        const office = await scene({ pairs: PAIRS, people: EVERYBODY })

        await walk(office, steps)

        const versions = await versionsOf(office.database.read, 'article')
        expect(verifyChain(versions)).to.deep.equal([])
        for (const version of versions) {
          const pairs = await pairsAtChange(office.database.read, 'article', version.change)
          const texts = pairs.map(({ kind, link, source, target }) => ({ kind, link, source, target }))
          expect(contentOf(version).pairs).to.deep.equal(texts)
        }
      }),
      { numRuns },
    )
  })

  it('can be asked about some of its pairs', async () => {
    const office = await scene()
    await saveEdit(office.as('translator'), edit({}))

    const pairs = await pairsAtChange(office.database.read, 'article', 1, ['pair-3', 'pair-1'])

    expect(pairs).to.deep.equal([office.pairs[0], office.pairs[2]])
    expect(await pairsAtChange(office.database.read, 'article', 1, [])).to.deep.equal([])
  })

  it('knows whose words stood there', async () => {
    const office = await scene({ stage: 'review' })
    await saveEdit(office.as('reviewer'), edit({ pairId: 'pair-2' }))
    await mergePairs(office.as('reviewer'), 'pair-2')
    const authors = async (change: number) => [
      ...(await authorsAtChange(office.database.read, 'article', 'target', change, ['pair-1', 'pair-2'])).entries(),
    ]

    expect(await authors(0)).to.deep.equal([])
    expect(await authors(1)).to.have.deep.members([
      ['pair-1', 'chen'],
      ['pair-2', 'chen'],
    ])
    expect(await authors(2)).to.have.deep.members([
      ['pair-1', 'chen'],
      ['pair-2', 'hall'],
    ])
  })
})
