import { expect } from 'chai'
import fc from 'fast-check'
import { changeList } from '../../../server/engines/diff/change-list.ts'
import { followRange } from '../../../server/engines/diff/follow.ts'
import { anyLanguage, anyTwoTexts } from './any-text.ts'

// The range stands in [ ], an empty one at |; null when its text is gone.
const TABLE: [title: string, before: string, after: string | null][] = [
  ['stays where nothing was changed', 'The [rain] stopped.', 'The [rain] stopped.'],
  ['moves with what was written before it', 'The [rain] stopped.', 'Today the heavy [rain] stopped.'],
  ['grows with what was written inside it', 'The [rain has] stopped.', 'The [rain never has] stopped.'],
  ['keeps a word of its own that was replaced', '[The rain] stopped.', '[That rain] stopped.'],
  ['keeps what is left of it', 'The [heavy rain] stopped.', 'The [rain] stopped.'],
  ['does not take in what was written after it', 'The [rain] stopped.', 'The [rain] never stopped.'],
  ['is gone when its words are gone', 'The [heavy] rain stopped.', null],
  ['is gone when its words were replaced', 'The [rain] stopped.', null],
  [
    'is found where its clause went',
    'Over the [past five years], the city grew much faster than before.',
    'The city grew much faster than before over the [past five years].',
  ],
  [
    'is found there however the clause begins',
    '[Over the past] five years, the city grew much faster than before.',
    'The city grew much faster than before [over the past] five years.',
  ],
  ['stays a place where nothing was changed', 'The |rain stopped.', 'The |rain stopped now.'],
  ['is a place before what was written there', 'The rain| stopped.', 'The rain| now stopped.'],
  ['is the place of the deletion', 'The he|avy rain stopped.', 'The |rain stopped.'],
  ['is the end of the text', 'The rain|', 'All the heavy rain|'],
]
const GONE = new Map([
  ['The heavy rain stopped.', 'The rain stopped.'],
  ['The rain stopped.', 'The snow stopped.'],
])

describe('A range', () => {
  for (const [title, before, after] of TABLE) {
    it(title, () => {
      const text = bare(before)
      const fresh = after === null ? (GONE.get(text) ?? '') : bare(after)
      const range = followRange(rangeIn(before), changeList(text, fresh, 'en').changes)
      expect(range).to.deep.equal(after === null ? null : rangeIn(after))
    })
  }

  it('never leaves the text, and a place is never lost', () => {
    fc.assert(
      fc.property(anyTwoTexts, anyLanguage, fc.nat(60), fc.nat(20), ([before, after], language, place, length) => {
        const start = Math.min(place, before.length)
        const end = Math.min(start + length, before.length)
        const followed = followRange({ start, end }, changeList(before, after, language).changes)

        if (start === end) expect(followed).not.to.equal(null)
        if (!followed) return
        expect(followed.start).to.be.within(0, after.length)
        expect(followed.end).to.be.within(start === end ? followed.start : followed.start + 1, after.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps the whole text the whole text, and an untouched word the same word', () => {
    const before = 'One two three four five six seven eight nine ten'
    const words = before.split(' ')
    fc.assert(
      fc.property(fc.subarray(words, { minLength: 1 }), (left) => {
        const after = left.join(' ')
        const { changes } = changeList(before, after, 'en')
        for (const word of left) {
          const start = before.indexOf(word)
          const range = followRange({ start, end: start + word.length }, changes)
          expect(after.slice(range?.start, range?.end)).to.equal(word)
        }
        expect(followRange({ start: 0, end: before.length }, changes)).to.deep.equal({ start: 0, end: after.length })
      }),
    )
  })
})

function bare(marked: string): string {
  return marked.replace(/[[\]|]/g, '')
}

function rangeIn(marked: string): { start: number; end: number } {
  const start = marked.search(/[[|]/)
  return { start, end: marked.includes('|') ? start : marked.indexOf(']') - 1 }
}
