import { expect } from 'chai'
import fc from 'fast-check'
import { revisionsOf } from '../../../server/features/pairs/history.queries.ts'
import { insertPair } from '../../../server/features/pairs/insert-pair.ts'
import { mergePairs } from '../../../server/features/pairs/merge-pairs.ts'
import { isSourceChanged, type Pair, type PairState } from '../../../server/features/pairs/pair.ts'
import { removePair } from '../../../server/features/pairs/remove-pair.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { splitPair } from '../../../server/features/pairs/split-pair.ts'
import { between, merged, split } from '../../../server/features/pairs/structure.ts'
import { undoChange } from '../../../server/features/pairs/undo-change.ts'
import { edit } from '../../support/edits.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene, type Scene } from '../../support/scene.ts'

const newest = async ({ database }: Scene, side: 'source' | 'target') =>
  (await revisionsOf(database.read, 'pair-1', side)).at(-1)

describe('merging and splitting', () => {
  it('keeps the words of each side their own author’s', async () => {
    const office = await scene({ stage: 'review', pairs: [{ target: '' }, { target: 'Old.' }] })
    await saveEdit(office.as('reviewer'), edit({ pairId: 'pair-2' }))

    await mergePairs(office.as('reviewer'), 'pair-1')

    expect(await newest(office, 'source')).to.include({
      text: '第1段中文。\n第2段中文。',
      authorId: 'chen',
      actorId: 'hall',
      origin: 'merge',
    })
    expect(await newest(office, 'target')).to.include({
      text: 'New words.',
      authorId: 'hall',
      actorId: 'hall',
      origin: 'merge',
    })
  })

  it('is no correction of the Chinese', async () => {
    const office = await scene({ pairs: [{ source: '雨停了。天晴了。', target: 'It cleared.' }, {}] })

    await mergePairs(office.as('translator'), 'pair-1')
    const one = (await office.look()).pairs
    await splitPair(office.as('translator'), {
      pairId: 'pair-1',
      source: 4,
      target: 3,
      sourceRevision: 2,
      targetRevision: 2,
    })

    expect([...one, ...(await office.look()).pairs].map(isSourceChanged)).to.deep.equal([false, false, false])
  })

  it('keeps the mark of a Chinese text that was corrected', async () => {
    const office = await scene({ pairs: [{}, {}] })
    await saveEdit(office.as('translator'), edit({ pairId: 'pair-2', side: 'source', text: '雨停了。天晴了。' }))

    await mergePairs(office.as('translator'), 'pair-1')
    const one = (await office.look()).pairs
    await splitPair(office.as('translator'), {
      pairId: 'pair-1',
      source: 5,
      target: 3,
      sourceRevision: 2,
      targetRevision: 2,
    })

    expect([...one, ...(await office.look()).pairs].map(isSourceChanged)).to.deep.equal([true, true, true])
  })

  // States of two paragraphs left out on purpose, and of the one they become.
  const OMITTED: [PairState, PairState, PairState][] = [
    ['approved', 'approved', 'approved'],
    ['approved', 'translated', 'translated'],
    ['untranslated', 'reviewed', 'untranslated'],
  ]
  for (const [one, other, after] of OMITTED) {
    it(`makes one omission that is ${after} of one that is ${one} and one that is ${other}`, async () => {
      const omitted = { target: '', link: 'omitted' } as const
      const office = await scene({
        pairs: [
          { ...omitted, state: one },
          { ...omitted, state: other },
        ],
      })

      await mergePairs(office.as('translator'), 'pair-1')

      expect((await office.look()).pairs[0]).to.include({ link: 'omitted', state: after })
    })
  }

  for (const [stage, person, state] of [
    ['translation', 'translator', 'draft'],
    ['review', 'reviewer', 'translated'],
  ] as const) {
    it(`leaves approved paragraphs open in ${stage}, and only those`, async () => {
      const office = await scene({
        stage,
        pairs: [{ state: 'approved' }, { state: 'approved' }, { state: 'approved' }],
      })

      await mergePairs(office.as(person), 'pair-1')

      expect((await office.look()).pairs.map((pair) => pair.state)).to.deep.equal([state, 'approved'])
    })
  }

  it('refuses to split a text that has changed since it was read', async () => {
    const office = await scene()
    const read = { sourceRevision: 1, targetRevision: 1 }
    await saveEdit(office.as('translator'), edit({}))

    const attempt = splitPair(office.as('translator'), { pairId: 'pair-1', source: 3, target: 3, ...read })

    expect((await refusalOf(attempt)).code).to.equal('pair.stale')
  })

  it('says when there is nothing to merge with, and when the last paragraph would go', async () => {
    const office = await scene({ pairs: [{}] })
    const { change } = await insertPair(office.as('translator'), 'article', null)
    const translator = office.as('translator')

    expect((await refusalOf(mergePairs(translator, 'pair-1'))).code).to.equal('pair.last')
    await removePair(translator, 'pair-1')
    const [only] = (await office.look()).pairs
    expect((await refusalOf(removePair(translator, only?.id ?? ''))).code).to.equal('pair.only')
    expect((await refusalOf(undoChange(translator, 'article', change))).code).to.equal('pair.only')
  })
})

describe('the rule for merging and splitting', () => {
  const blank: Pair = {
    ...{
      id: 'a',
      articleId: 'article',
      presence: 'present',
      position: 1,
      kind: 'body',
      link: 'one-to-one',
      state: 'draft',
    },
    ...{ source: '', target: '', sourceRevision: 1, targetRevision: 1, sourceSeen: 1, change: 1 },
  }
  const text = fc
    .array(fc.constantFrom('雨停了。', 'Rain. ', '👨‍👩‍👧', 'é', '\n', ' '), { maxLength: 8 })
    .map((parts) => parts.join('').trim())

  it('loses no character but the white space at the cut, and repeats none', () => {
    fc.assert(
      fc.property(text, text, fc.nat(40), fc.nat(40), (source, target, atSource, atTarget) => {
        const parts = attempt(() =>
          split(
            { ...blank, source, target },
            { source: atSource, target: atTarget },
            { id: 'b', position: 2 },
            'review',
          ),
        )
        if (!parts) return
        const again = merged(parts[0], parts[1], 'review')

        const bare = (words: string) => words.replace(/\s/g, '')
        expect([bare(again.source), bare(again.target)]).to.deep.equal([bare(source), bare(target)])
        expect([...parts].every((part) => part.source + part.target !== '')).to.equal(true)
      }),
    )
  })

  it('finds a place between two neighbours, or says that there is none', () => {
    const number = fc.double({ noNaN: true, min: -1e6, max: 1e6 })
    fc.assert(
      fc.property(number, number, (one, other) => {
        const place = between(Math.min(one, other), Math.max(one, other))
        expect(place === null || (place > Math.min(one, other) && place < Math.max(one, other))).to.equal(true)
      }),
    )
    expect([between(undefined, undefined), between(3, undefined), between(undefined, 3), between(2, 2)]).to.deep.equal([
      1,
      4,
      2,
      null,
    ])
  })
})

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch {
    return null // a cut with nothing on one side of it
  }
}
