import { expect } from 'chai'
import fc from 'fast-check'
import { graphemeBoundaries, graphemes } from '../../../server/engines/text/graphemes.ts'

describe('graphemes', () => {
  it('keeps a letter with its marks and an emoji with its parts whole', () => {
    expect(graphemes('ae\u0301👩‍👩‍👧🇨🇳长')).to.deep.equal(['a', 'e\u0301', '👩‍👩‍👧', '🇨🇳', '长'])
  })

  it('allows a cut between characters and at both ends, nowhere else', () => {
    const mayCut = graphemeBoundaries('ae\u0301b')

    expect([0, 1, 2, 3, 4, 5].map(mayCut)).to.deep.equal([true, true, false, true, true, false])
    expect([0, 1, 2, 3].map(graphemeBoundaries('长春'))).to.deep.equal([true, true, true, false])
  })

  it('takes the short way for plain text only where the result is the same', () => {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom(...'aé，。“”……—长春\n\t 1％') }),
        (wild, plain) => {
          for (const text of [wild, plain]) {
            const expected = Array.from(segmenter.segment(text), ({ segment }) => segment)
            expect(graphemes(text)).to.deep.equal(expected)
          }
        },
      ),
    )
  })
})
