import { expect } from 'chai'
import { readAndPair } from '../../../server/features/exchange/bring-in.ts'
import { presentImport } from '../../../server/features/exchange/new-article.view.ts'
import { isDoubtful } from '../../../server/features/pairing/pairing.ts'
import type { Kind } from '../../../server/features/pairs/pair.ts'
import { NOON } from '../../support/scene.ts'

const CHINESE = ['江城迎来春雨', '雨停了，江水上涨0.4米，12艘船又开了。', '共有402家企业参加了今年的展览。']
const ENGLISH = [
  'Spring Rain Comes to the River City',
  'The rain stopped, the river rose by 0.4 meters, and 12 boats ran again.',
  'In all, 402 companies took part in this year’s exhibition.',
]
const NOBODY = { translator: [], reviewer: [], editor: [] }

/** How many pairs the preview of these texts calls worth a look; with none it says that every pair looks right. */
async function worthALook(source: readonly string[], target: readonly string[]): Promise<number> {
  const content = await readAndPair({
    source: { pasted: source.join('\n\n') },
    target: { pasted: target.join('\n\n') },
  })
  return presentImport({ id: 'import', userId: 'chen', content, createdAt: NOON }, NOBODY, 'chen', '').doubtful
}

describe('What is worth a look in a pairing', () => {
  it('is nothing when every paragraph has its own', async () => {
    expect(await worthALook(CHINESE, ENGLISH)).to.equal(0)
  })

  it('is something whichever paragraph was left out of the English', async () => {
    for (const left of ENGLISH) {
      const rest = ENGLISH.filter((paragraph) => paragraph !== left)
      expect(await worthALook(CHINESE, rest), `without “${left}”`).to.be.greaterThan(0)
    }
  })

  it('is something whichever paragraph was left out of the Chinese', async () => {
    for (const left of CHINESE) {
      const rest = CHINESE.filter((paragraph) => paragraph !== left)
      expect(await worthALook(rest, ENGLISH), `without “${left}”`).to.be.greaterThan(0)
    }
  })

  const CASES: [string, boolean, { source: string; target: string; kind?: Kind; confidence?: number | null }][] = [
    ['a pair of two paragraphs', false, { source: '雨停了。', target: 'The rain stopped.' }],
    ['a pair below the threshold', true, { source: '雨停了。', target: 'The rain stopped.', confidence: 0.59 }],
    ['Chinese without English', true, { source: '雨停了。', target: '' }],
    ['English without Chinese', true, { source: '', target: 'The rain stopped.' }],
    [
      'two sentences merged into one',
      false,
      { source: '雨停了。\n大家回家。', target: 'The rain stopped; all went home.' },
    ],
    ['a speaker and his words', false, { source: '他说：\n“雨停了。”', target: 'He said, “The rain stopped.”' }],
    ['a title merged into the first paragraph', true, { source: '春雨\n雨停了。', target: 'The rain stopped.' }],
    ['a heading at the end of a paragraph', true, { source: '雨停了。\n二、回家', target: 'The rain stopped.' }],
    ['an English heading beside a paragraph', true, { source: '雨停了。', target: 'Rain\nThe rain stopped.' }],
    ['two lines of a title as one', true, { source: '春雨\n江城', target: 'Rain in Spring', kind: 'title' }],
    ['a regrouped heading', true, { source: '雨停\n回家', target: 'Rain\nHome', kind: 'heading' }],
    ['a merged title that a person called right', false, { source: '春雨\n江城', target: 'Rain', confidence: null }],
  ]
  for (const [what, expected, { kind = 'body', confidence = 0.99, ...texts }] of CASES) {
    it(`is ${expected ? '' : 'not '}${what}`, () => {
      expect(isDoubtful({ ...texts, kind, confidence })).to.equal(expected)
    })
  }
})
