import { expect } from 'chai'
import fc from 'fast-check'
import { readFigures } from '../../../server/engines/figures/read-figures.ts'

const CHINESE: readonly (readonly [string, string])[] = [
  ['产量40.2万吨', '402000 number tonne'],
  ['投资1.2万亿元', '1200000000000 number yuan'],
  ['2万4801', '24801 number'],
  ['1亿2000万', '120000000 number'],
  ['两千三百万', '23000000 number'],
  ['五六百', '500 number'],
  ['3,000多名', '3000 number'],
  ['400万至600万', '4000000 number, 6000000 number'],
  ['增长8.5%', '8.5 percent'],
  ['百分之三十点五', '30.5 percent'],
  ['6成', '60 percent'],
  ['提高3.5个百分点', '3.5 points'],
  ['增长1倍', '1 multiple'],
  ['三分之二', '0.666666666667 fraction'],
  ['2026年11月23日', '2026 year, 11 month, 23 day'],
  ['一九八九年六月二十一日', '1989 year, 6 month, 21 day'],
  ['12时', '12 time'],
  ['80年代', '80 decade'],
  ['90后', '90 decade'],
  ['“十三五”规划', '13 ordinal five-year plan'],
  ['第十四届', '14 ordinal'],
  ['三十余年', '30 number year'],
  ['24小时', '24 number hour'],
  ['18.9千米', '18.9 number kilometre'],
  ['20里', '10 number kilometre'],
  ['1亩', '1 number mu'],
  ['病例近240万 里约取消庆典', '2400000 number'],
  ['宽四五厘米', '4 number centimetre'],
  ['七八岁', '7 number year'],
  ['16:00开始，9:30结束', '16 number, 9 number, 30 number'],
  ['万一', ''],
  ['一带一路', ''],
  ['两会', ''],
  ['千万别', ''],
  ['十分重要', ''],
  ['统一', ''],
]
const ENGLISH: readonly (readonly [string, string])[] = [
  ['402,000 tonnes', '402000 number tonne'],
  ['3.5 million', '3500000 number'],
  ['$1.2 trillion', '1200000000000 number'],
  ['40.2bn', '40200000000 number'],
  ['two hundred and five', '205 number'],
  ['8.5 percent', '8.5 percent'],
  ['8.5%', '8.5 percent'],
  ['3.5 percentage points', '3.5 points'],
  ['June 21, 2026', '21 day, 2026 year'],
  ['the 1980s', '1980 decade'],
  ['14th', '14 ordinal'],
  ['twenty-third', '23 ordinal'],
  ['three decades', '30 number year'],
  ['doubled', '2 multiple'],
  ['noon', '12 time'],
  ['the Ka-52M helicopter', '52 number'],
  ['$1,200m', '1200000000 number'],
  ['from 16:00 to 17:30', '16 number, 17 number, 30 number'],
]

describe('readFigures', () => {
  it('leaves the space after a figure without a unit alone', () => {
    expect(readFigures('病例240万 伦敦', 'zh').map(({ text }) => text)).to.deep.equal(['240万'])
    expect(readFigures('全长30 公里', 'zh').map(({ text }) => text)).to.deep.equal(['30 公里'])
  })

  for (const [text, expected] of CHINESE) {
    it(`Chinese: reads ${text} as ${expected || 'no figure'}`, () => expect(shown(text, 'zh')).to.equal(expected))
  }
  for (const [text, expected] of ENGLISH) {
    it(`English: reads ${text} as ${expected}`, () => expect(shown(text, 'en')).to.equal(expected))
  }

  it('tells where each figure stands, in order and without overlaps, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789,.%年月日十百千万亿第成倍几多余点分之 abc五') })
    fc.assert(
      fc.property(text, fc.constantFrom('zh' as const, 'en' as const), (text, language) => {
        let end = 0
        for (const figure of readFigures(text, language)) {
          expect(figure.start).to.be.at.least(end)
          expect(figure.end).to.be.greaterThan(figure.start)
          expect(text.slice(figure.start, figure.end)).to.equal(figure.text)
          end = figure.end
        }
      }),
    )
  })
})

function shown(text: string, language: 'zh' | 'en'): string {
  return readFigures(text, language)
    .map(({ value, kind, unit }) => [value, kind, kind === 'year' ? '' : unit].filter((part) => part !== '').join(' '))
    .join(', ')
}
