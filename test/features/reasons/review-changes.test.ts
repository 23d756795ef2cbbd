import { expect } from 'chai'
import fc from 'fast-check'
import { mergePairs } from '../../../server/features/pairs/merge-pairs.ts'
import { splitPair } from '../../../server/features/pairs/split-pair.ts'
import { marksOf, piecesOf, textBefore } from '../../../server/features/reasons/pieces.ts'
import type { Pair } from '../../../server/features/pairs/pair.ts'
import { changesIn, inReview, RAIN, rewrite } from '../../support/reviewed.ts'

const sentence = fc
  .array(fc.constantFrom('rain', 'fell', 'on', 'the', 'old', 'city', '402', 'twice.', '\n'), { maxLength: 14 })
  .map((words) =>
    words
      .join(' ')
      .replace(/ ?\n ?/g, '\n')
      .trim(),
  )

describe('what a review changed', () => {
  it('is nothing before an edit, and every edit after one', async () => {
    const office = await inReview()
    expect(await changesIn(office)).to.deep.equal([])

    await rewrite(office, RAIN.replace('old', 'new'))

    expect((await changesIn(office)).map(({ deleted, inserted }) => [deleted, inserted])).to.deep.equal([
      ['old', 'new'],
    ])
    expect(await changesIn(office, 'pair-3')).to.deep.equal([])
  })

  it('is no change where two paragraphs became one, but for words that were written', async () => {
    const office = await inReview()
    await mergePairs(office.as('reviewer'), 'pair-2')
    expect(await changesIn(office)).to.deep.equal([])

    await rewrite(office, `${RAIN}\nIt stopped at last.`)

    expect((await changesIn(office)).map(({ inserted }) => inserted.trim())).to.deep.equal(['at last'])
  })

  it('is no change where one paragraph became two', async () => {
    const office = await inReview()
    const { source, target, sourceRevision, targetRevision } = (await office.look()).pairs[1] as Pair // the second of three
    const cut = { source: source.length, target: target.indexOf('and') }

    await splitPair(office.as('reviewer'), { pairId: 'pair-2', ...cut, sourceRevision, targetRevision })

    const { pairs } = await office.look()
    expect(pairs).to.have.length(4)
    for (const { id } of pairs) expect(await changesIn(office, id)).to.deep.equal([])
  })

  it('lies in the text of its own paragraph, however paragraphs were merged and split', () => {
    const pair = (id: string, target: string) => ({ id, source: '', target }) as Pair // nothing else is looked at
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 3 }),
        fc.array(sentence, { minLength: 1, maxLength: 3 }),
        (old, fresh) => {
          const family = {
            before: old.map((text, index) => pair(`old-${index}`, text)),
            after: fresh.map((text, index) => pair(`new-${index}`, text)),
            isMoved: false,
          }
          const pieces = piecesOf(family, 'target')
          for (const [index, text] of fresh.entries()) {
            const changes = pieces[index] ?? []
            const shown = marksOf(text, changes).filter(({ op }) => op !== 'delete')
            expect(shown.map((mark) => mark.text).join('')).to.equal(text)
            for (const { after, inserted } of changes) expect(text.slice(after.start, after.end)).to.equal(inserted)
          }
          if (fresh.length === 1) {
            const before = textBefore(fresh[0] ?? '', pieces[0] ?? [])
            expect(wordsIn(before)).to.deep.equal(wordsIn(old.join('\n'))) // the white space where two met may be either's
          }
        },
      ),
    )
  })
})

function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
