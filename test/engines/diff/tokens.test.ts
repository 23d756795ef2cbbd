import { expect } from 'chai'
import fc from 'fast-check'
import { tokensOf } from '../../../server/engines/diff/tokens.ts'
import { graphemeBoundaries } from '../../../server/engines/text/graphemes.ts'
import { anyLanguage, anyText } from './any-text.ts'

const ENGLISH: [text: string, words: string][] = [
  ["They don't like co-operation.", "They|don't|like|co-operation|."],
  ['up 5.7% in the U.S., to 1,445', 'up|5.7%|in|the|U.S.|,|to|1,445'],
  ['a U.S.-led, $1.2 billion plan… (now)', 'a|U.S.-led|,|$1.2|billion|plan|…|(|now|)'],
  ['-5.7 or pre-5.7', '-5.7|or|pre-5.7'],
  ['cafe\u0301 👩‍👩‍👧!!', 'cafe\u0301|👩‍👩‍👧|!!'],
  ['the constructor', 'the|constructor'],
]
const CHINESE: [text: string, words: string][] = [
  ['增长5.7%，达50万。', '增长|5.7%|，|达|50万|。'],
  ['企业40.2万户', '企业|40.2万|户'],
  ['四十二万人……', '四十二万|人|……'],
  ['百分之五点七', '百分之五点七'],
  ['“长春造”5G网络', '“|长春|造|”|5G|网络'],
  ['今天——雨', '今天|——|雨'],
]

describe('tokens', () => {
  for (const [text, words] of ENGLISH) {
    it(`English: ${words}`, () => expect(wordsOf(text, 'en')).to.equal(words))
  }
  for (const [text, words] of CHINESE) {
    it(`Chinese: ${words}`, () => expect(wordsOf(text, 'zh')).to.equal(words))
  }

  it('keep white space after the word before it, and at the beginning after an empty word', () => {
    expect(tokensOf(' a \n b', 'en')).to.deep.equal([
      { word: '', space: ' ' },
      { word: 'a', space: ' \n ' },
      { word: 'b', space: '' },
    ])
  })

  it('give back the text exactly and cut no character', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), anyLanguage, (text, language) => {
        const pieces = tokensOf(text, language).flatMap(({ word, space }) => [word, space])
        const mayCut = graphemeBoundaries(text)
        let end = 0

        expect(pieces.join('')).to.equal(text)
        expect(pieces.every((piece) => mayCut((end += piece.length)))).to.equal(true)
      }),
      { numRuns: 500 },
    )
  })
})

function wordsOf(text: string, language: 'zh' | 'en'): string {
  return tokensOf(text, language)
    .map(({ word }) => word)
    .join('|')
}
