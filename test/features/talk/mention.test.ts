import { expect } from 'chai'
import { mentionsIn } from '../../../server/features/talk/mention.ts'

const OFFICE = [
  { id: 'chen', name: '陈宇' },
  { id: 'chenyu', name: '陈宇航' },
  { id: 'hall', name: 'M. Hall' },
  { id: 'halley', name: 'M. Halley' },
  { id: 'yutong', name: '陈雨桐 Chen Yutong' },
  { id: 'marsh', name: 'Eleanor Marsh 马若兰' },
  { id: 'li', name: '李烨' },
]

const spoken = (text: string) =>
  mentionsIn(text, OFFICE).map(
    ({ userId, startOffset, endOffset }) => `${userId} ${text.slice(startOffset, endOffset)}`,
  )

describe('a mention', () => {
  const CASES: [string, string[]][] = [
    ['@M. Hall, which word?', ['hall @M. Hall']],
    ['请@李烨看一下', ['li @李烨']],
    ['＠李烨：好', ['li ＠李烨']],
    ['@陈宇航与@陈宇，请看', ['chenyu @陈宇航', 'chen @陈宇']],
    ['@m. halley and @M. Hall', ['halley @m. halley', 'hall @M. Hall']],
    ['@陈雨桐 Chen Yutong', ['yutong @陈雨桐 Chen Yutong']],
    ['@陈雨桐，@chen yutong and @Eleanor Marsh’s', ['yutong @陈雨桐', 'yutong @chen yutong', 'marsh @Eleanor Marsh']],
    ['(@马若兰)', ['marsh @马若兰']],
    ['@M. Hallow', []],
    ['write to a@M. Hall or hall@example.org', []],
    ['@ 李烨, @nobody, @', []],
    ['李烨', []],
  ]
  for (const [text, expected] of CASES) {
    it(`in “${text}” speaks to ${expected.length ? expected.join(' and ') : 'nobody'}`, () => {
      expect(spoken(text)).to.deep.equal(expected)
    })
  }

  it('speaks to neither of two people of one name, nor by a part that two share', () => {
    const twins = [...OFFICE, { id: 'li2', name: '李烨' }, { id: 'other', name: 'Anna 马若兰' }]

    expect(mentionsIn('@李烨 @马若兰 @Anna', twins).map(({ userId }) => userId)).to.deep.equal(['other'])
  })
})
