import { expect } from 'chai'
import { isPunctuationOnly } from '../../../server/engines/diff/punctuation-only.ts'

const SAME: [before: string, after: string, language: 'en' | 'zh'][] = [
  ['"Rain," he said', '“Rain,” he said.', 'en'],
  ["It isn't late", 'It isn’t late!', 'en'],
  ['one, two', 'one,  two', 'en'],
  ['今天,雨', '今天，雨。', 'zh'],
  ['（一）', '(一)', 'zh'],
]
const OTHER: [before: string, after: string, language: 'en' | 'zh'][] = [
  ['up 5.7%', 'up 57%', 'en'],
  ['up 5.7%', 'up 5.7', 'en'],
  ['a rain', 'the rain', 'en'],
  ['今天雨', '今日雨', 'zh'],
  ['same', 'same', 'en'],
  ['', '…', 'en'],
]

describe('a change of punctuation alone', () => {
  for (const [before, after, language] of SAME) {
    it(`is one from ${before} to ${after}`, () => expect(isPunctuationOnly(before, after, language)).to.equal(true))
  }
  for (const [before, after, language] of OTHER) {
    it(`is none from "${before}" to ${after}`, () => expect(isPunctuationOnly(before, after, language)).to.equal(false))
  }
})
