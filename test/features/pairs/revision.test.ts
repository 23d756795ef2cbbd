import { expect } from 'chai'
import { SITTING_MILLISECONDS, sittings, type Revision } from '../../../server/features/pairs/revision.ts'
import { NOON } from '../../support/scene.ts'

const at = (milliseconds: number): string => new Date(Date.parse(NOON) + milliseconds).toISOString()

function revision(number: number, milliseconds: number, words: Partial<Revision> = {}): Revision {
  return {
    pairId: 'pair-1',
    side: 'target',
    number,
    change: number,
    text: `Text ${number}`,
    authorId: 'chen',
    actorId: 'chen',
    origin: 'typed',
    reason: null,
    createdAt: at(milliseconds),
    ...words,
  }
}

const numbers = (revisions: Revision[]) => sittings(revisions).map((group) => group.map(({ number }) => number))

describe('the sittings of a history', () => {
  it('take together what one person typed without a break of more than ten minutes', () => {
    const limit = SITTING_MILLISECONDS
    const revisions = [revision(1, 0), revision(2, limit), revision(3, 2 * limit), revision(4, 3 * limit + 1)]

    expect(limit).to.equal(600_000)
    expect(numbers(revisions)).to.deep.equal([[1, 2, 3], [4]])
  })

  const APART: [string, Partial<Revision>][] = [
    ['another author', { authorId: 'hall' }],
    ['another actor', { actorId: 'hall' }],
    ['another pair, merged in', { pairId: 'pair-2' }],
    ['words that came in', { origin: 'import' }],
    ['words that were restored', { origin: 'restore' }],
    ['words that a merge joined', { origin: 'merge' }],
  ]
  for (const [what, words] of APART) {
    it(`are kept apart by ${what}, on either side`, () => {
      expect(numbers([revision(1, 0), revision(2, 1, words), revision(3, 2)])).to.deep.equal([[1], [2], [3]])
    })
  }

  it('lose nothing and change no order', () => {
    const revisions = [
      revision(1, 0, { origin: 'import' }),
      revision(2, 5),
      revision(3, 6),
      revision(4, 7, { actorId: 'li' }),
    ]

    expect(sittings(revisions).flat()).to.deep.equal(revisions)
    expect(sittings([])).to.deep.equal([])
  })
})
