import { expect } from 'chai'
import fc from 'fast-check'
import { editRate, rateOf, type EditRate } from '../../../server/engines/diff/edit-rate.ts'
import { alignWords, distanceTo } from '../../../server/engines/diff/word-alignment.ts'

const NONE = { insertions: 0, deletions: 0, substitutions: 0, shifts: 0 }
const TABLE: [
  title: string,
  text: string,
  reference: string,
  counts: Partial<EditRate>,
  edits: number,
  words: number,
][] = [
  ['nothing between two texts that are the same', 'The rain stopped.', 'The rain stopped.', {}, 0, 4],
  ['a word that came', 'The rain stopped.', 'The heavy rain stopped.', { insertions: 1 }, 1, 5],
  ['a word that went', 'The heavy rain stopped.', 'The rain stopped.', { deletions: 1 }, 1, 4],
  ['a word for a word', 'The rain stopped.', 'The snow stopped.', { substitutions: 1 }, 1, 4],
  ['a capital', 'the rain stopped.', 'The rain stopped.', { substitutions: 1 }, 1, 4],
  ['a mark', 'The rain stopped.', 'The rain stopped!', { substitutions: 1 }, 1, 4],
  ['a figure as one word', 'up 5.7% in May', 'up 5.8% in May', { substitutions: 1 }, 1, 4],
  ['one shift of many words', 'b c d e f a', 'a b c d e f', { shifts: 1 }, 1, 6],
  [
    'one shift of a sequence',
    'over the past five years the city grew',
    'the city grew over the past five years',
    { shifts: 1 },
    1,
    8,
  ],
  [
    'the example of the paper: a shift, two substitutions, an insertion',
    'THIS WEEK THE SAUDIS denied information published in the new york times',
    'SAUDI ARABIA denied THIS WEEK information published in the AMERICAN new york times',
    { shifts: 1, substitutions: 2, insertions: 1 },
    4,
    13,
  ],
  ['all words of a text that came from nothing', '', 'The rain stopped.', { insertions: 4 }, 4, 4],
  ['all words of a text that went', 'The rain stopped.', '', { deletions: 4 }, 4, 0],
]

describe('The translation edit rate', () => {
  for (const [title, text, reference, counts, edits, words] of TABLE) {
    it(`counts ${title}`, () => {
      expect(editRate(text, reference)).to.deep.equal({ ...NONE, ...counts, edits, words, exact: true })
    })
  }

  it('is the edits for each word of the reference', () => {
    expect(rateOf({ edits: 4, words: 13 })).to.be.closeTo(0.3077, 0.0001)
    expect(rateOf({ edits: 0, words: 0 })).to.equal(0)
    expect(rateOf({ edits: 4, words: 0 })).to.equal(1)
  })

  it('is never more than without shifts, and nothing only for the same words', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'the', '.'), { maxLength: 14 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { edits, insertions, deletions, substitutions, shifts, words } = editRate(one, other)
        const plain = alignWords(numbersOf(one), numbersOf(other)).distance

        expect(edits).to.equal(insertions + deletions + substitutions + shifts)
        expect(edits).to.be.at.most(plain)
        expect(edits === 0).to.equal(one === other)
        expect(words).to.equal(numbersOf(other).length)
      }),
      { numRuns: 500 },
    )
  })

  it('says when the texts were too long to try every shift', () => {
    const words = Array.from({ length: 2000 }, (_, index) => `w${index}`)
    const { edits, exact } = editRate(words.join(' '), words.map((word, index) => (index % 2 ? word : 'x')).join(' '))

    expect({ edits, exact }).to.deep.equal({ edits: 1000, exact: false })
  })
})

describe('The distance of two lists of words', () => {
  it('is the same as by the whole table, however long they are', () => {
    const list = fc.array(fc.nat(4), { maxLength: 100, size: 'max' })
    fc.assert(
      fc.property(list, list, (one, other) => {
        expect(distanceTo(other)(one)).to.equal(alignWords(one, other).distance)
      }),
      { numRuns: 500 },
    )
  })
})

function numbersOf(text: string): number[] {
  return text === '' ? [] : text.split(' ').map((word) => word.charCodeAt(0))
}
