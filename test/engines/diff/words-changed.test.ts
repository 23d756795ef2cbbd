import { expect } from 'chai'
import { changeList } from '../../../server/engines/diff/change-list.ts'
import { wordsChanged } from '../../../server/engines/diff/words-changed.ts'

describe('wordsChanged', () => {
  const table: [before: string, after: string, language: 'zh' | 'en', words: number][] = [
    ['The rain stopped.', 'The rain stopped.', 'en', 0],
    ['The rain stopped.', 'The snow stopped.', 'en', 1],
    ['The rain stopped.', 'The heavy rain has stopped.', 'en', 2],
    ['The rain stopped.', '', 'en', 3],
    ['It fell.', 'It was sold out, he said.', 'en', 5],
    ['One, two', 'One; two', 'en', 0],
    ['雨停了。', '雪停了。', 'zh', 1],
    ['达到40.2万户', '达到402万户', 'zh', 5],
    ['雨停了', '雨停了。', 'zh', 1],
    [
      'The old town wall fell. It rained on and on in the north.',
      'It rained on and on in the north. The old town wall fell.',
      'en',
      5,
    ],
  ]
  for (const [before, after, language, words] of table) {
    it(`counts ${words} from "${before}" to "${after}"`, () => {
      expect(wordsChanged(changeList(before, after, language).changes, language)).to.equal(words)
    })
  }
})
