import { expect } from 'chai'
import { runsOfOwners } from '../../../server/engines/diff/authorship.ts'
import {
  isBroughtIn,
  ownersByPair,
  type WordsWent,
  type WrittenRow,
} from '../../../server/features/road/word-owners.ts'

let number = 0
function row(change: number, authorId: string, text: string, more: Partial<WrittenRow> = {}): WrittenRow {
  number += 1
  return { pairId: 'a', number, change, authorId, text, origin: 'typed', ...more }
}

function told(
  rows: readonly WrittenRow[],
  since = 0,
  went: readonly WordsWent[] = [],
  side: 'source' | 'target' = 'target',
) {
  const owned = ownersByPair(rows, went, side, side === 'source' ? { since, isNobodys: isBroughtIn } : { since })
  return Object.fromEntries(
    [...owned].map(([pairId, each]) => [
      pairId,
      runsOfOwners(each).map(({ start, end, authorId }) => `${authorId ?? '-'}: ${each.text.slice(start, end).trim()}`),
    ]),
  )
}

const MERGE = { origin: 'merge' as const }
const RESTORE = { origin: 'restore' as const }

describe('Owners of words', () => {
  it('are the first authors of words that were brought back', () => {
    const rows = [row(1, 'wang', 'One two.'), row(2, 'li', 'One two three.'), row(3, 'chen', 'Gone.')]

    expect(told([...rows, row(4, 'li', 'One two three.', RESTORE)])).to.deep.equal({
      a: ['wang: One two', 'li: three', 'wang: .'],
    })
  })

  it('are found for words that were brought back in part', () => {
    const rows = [row(1, 'wang', 'The old rain stopped.'), row(2, 'li', 'The new snow melted.')]

    expect(told([...rows, row(3, 'chen', 'The old rain melted.', RESTORE)])).to.deep.equal({
      a: ['wang: The old rain', 'li: melted', 'wang: .'],
    })
  })

  it('are the first authors of words that a proposal replaced and that were taken up again by hand', () => {
    const rows = [
      row(1, 'wang', 'The old rain stopped.'),
      row(2, 'li', 'The old rain finally stopped.'),
      row(3, 'chen', 'The heavy rain stopped.', { origin: 'suggestion' }),
    ]
    const byHand = row(4, 'hall', 'The heavy rain finally stopped.')

    expect(told([...rows, byHand])).to.deep.equal({
      a: ['wang: The', 'chen: heavy', 'wang: rain', 'li: finally', 'wang: stopped.'],
    })
    expect(told([...rows, byHand], 2).a).to.deep.equal([
      '-: The',
      'chen: heavy',
      '-: rain',
      '-: finally',
      '-: stopped.',
    ])
    expect(told([...rows, { ...byHand, change: 5 }]).a).to.include('hall: finally')
  })

  it('go with words from one pair to another', () => {
    const merge: WordsWent = { change: 3, fromPairId: 'b', toPairId: 'a' }
    const rows = [row(1, 'wang', 'One.'), row(2, 'li', 'Two.', { pairId: 'b' }), row(3, 'wang', 'One. Two.', MERGE)]

    expect(told(rows, 0, [merge]).a).to.deep.equal(['wang: One.', 'wang: ', 'li: Two.'])
  })

  it('go with words into the new pair of a split', () => {
    const split: WordsWent = { change: 3, fromPairId: 'a', toPairId: 'b' }
    const rows = [
      row(1, 'wang', 'One.'),
      row(2, 'li', 'One. Two.'),
      row(3, 'wang', 'One.', MERGE),
      row(3, 'wang', 'Two.', { pairId: 'b', ...MERGE }),
    ]

    expect(told(rows, 0, [split])).to.deep.equal({ a: ['wang: One.'], b: ['li: Two.'] })
  })

  it('are nobody for what stood there at an approval, and for those who did not touch it since', () => {
    const rows = [row(1, 'wang', 'One two.'), row(5, 'li', 'One three.')]

    expect(told(rows, 3)).to.deep.equal({ a: ['-: One', 'li: three', '-: .'] })
    expect(told(rows, 9)).to.deep.equal({ a: ['-: One', '-: three', '-: .'] })
  })

  it('are the first authors again for words that were approved away and brought back', () => {
    const rows = [row(1, 'wang', 'Mine.'), row(2, 'li', 'Theirs.'), row(5, 'wang', 'Mine.', RESTORE)]

    expect(told(rows, 3)).to.deep.equal({ a: ['wang: Mine', '-: .'] })
  })

  it('are nobody for Chinese that was brought in, and who corrected it for the rest', () => {
    const rows = [row(1, 'wang', '雨停了。', { origin: 'import' }), row(2, 'li', '昨天雨停了。')]

    expect(told(rows, 0, [], 'source')).to.deep.equal({ a: ['li: 昨天', '-: 雨停了。'] })
  })
})
