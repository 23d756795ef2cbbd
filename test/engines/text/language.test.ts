import { expect } from 'chai'
import { chineseRuns, hasChinese, shareOfChinese } from '../../../server/engines/text/language.ts'

describe('language', () => {
  it('knows a text with Chinese in it from one without', () => {
    expect(hasChinese('the 长 river')).to.equal(true)
    expect(hasChinese('𠮷')).to.equal(true)
    expect(hasChinese('naïve “quote”, 5.7%')).to.equal(false)
    expect(hasChinese('。，、')).to.equal(false)
  })

  it('measures the share of Chinese among letters, so figures and punctuation do not count', () => {
    expect(shareOfChinese('长春，2026。')).to.equal(1)
    expect(shareOfChinese('Changchun, 2026.')).to.equal(0)
    expect(shareOfChinese('长春ab')).to.equal(0.5)
    expect(shareOfChinese('12.5%')).to.equal(0)
    expect(shareOfChinese('二〇二六')).to.equal(1)
  })

  it('finds each run of Chinese with its place', () => {
    const runs = chineseRuns('The 长春 and 《长春、吉林》 press')

    expect(runs).to.deep.equal([
      { start: 4, end: 6, text: '长春' },
      { start: 12, end: 17, text: '长春、吉林' },
    ])
  })

  it('does not cut a character outside the basic plane or one with a variation selector', () => {
    expect(chineseRuns('a𠮷b葛\u{e0100}c').map(({ text }) => text)).to.deep.equal(['𠮷', '葛\u{e0100}'])
  })

  it('finds no run in English', () => {
    expect(chineseRuns('“Quoted” … and — dashed。')).to.deep.equal([])
  })
})
