import { expect } from 'chai'
import { wordsOf } from '../../../server/features/workbench/split-words.ts'
import { placeBeside, wholePlace } from '../../../public/client/desk/cut-places.ts'

describe('The places where a text can be cut', () => {
  const TEXTS = [
    ['source', '江城人口达到40.2万，“很多”。'],
    ['target', 'The mayor said, “Rain (in spring) is good.”\nAll went home — 12,000 of them.'],
    ['target', ' leading space'],
    ['source', ''],
  ] as const
  for (const [side, text] of TEXTS) {
    it(`lie before its words, which are the whole text: ${JSON.stringify(text)}`, () => {
      const words = wordsOf(text, side)

      expect(words.map((word) => word.text).join('')).to.equal(text)
      for (const word of words) expect(text.startsWith(word.text, word.start)).to.equal(true)
    })
  }

  it('keep marks with the words that they open and close', () => {
    expect(wordsOf('said, “Rain (in spring).”', 'target').map(({ text }) => text)).to.deep.equal([
      'said, ',
      '“Rain ',
      '(in ',
      'spring).”',
    ])
    expect(wordsOf('他说：“春雨。”', 'source').map(({ text }) => text)).to.deep.equal(['他', '说：', '“春雨。”'])
  })

  it('go on by characters and by words, to both ends and not beyond', () => {
    const text = 'Rain in spring'
    const go = (place: number, by: 'character' | 'word', way: 1 | -1) => placeBeside(text, place, 'en', { by, way })

    expect([go(0, 'character', 1), go(14, 'character', 1), go(0, 'character', -1)]).to.deep.equal([1, 14, 0])
    expect([go(0, 'word', 1), go(6, 'word', -1), go(8, 'word', 1), go(3, 'word', -1)]).to.deep.equal([5, 5, 14, 0])
    expect(placeBeside('人口很多', 0, 'zh-Hans', { by: 'word', way: 1 })).to.equal(2)
  })

  it('are never inside a character', () => {
    const text = '雨👨‍👩‍👧e\u0301后'

    expect(placeBeside(text, 1, 'zh-Hans', { by: 'character', way: 1 })).to.equal(9)
    expect(placeBeside(text, 9, 'zh-Hans', { by: 'character', way: 1 })).to.equal(11)
    expect(placeBeside(text, 9, 'zh-Hans', { by: 'character', way: -1 })).to.equal(1)
    expect([wholePlace(text, 4), wholePlace(text, 10), wholePlace(text, 12)]).to.deep.equal([1, 9, 12])
  })
})
