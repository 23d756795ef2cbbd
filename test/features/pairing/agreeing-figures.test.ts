import { expect } from 'chai'
import { litSides, type LitSides } from '../../../server/features/pairing/agreeing-figures.ts'

const marked = (sides: LitSides, figure: 'agrees' | 'alone') =>
  [...sides.source, ...sides.target].flat().flatMap((part) => (part.figure === figure ? [part.text] : []))

describe('Figures of a pair', () => {
  it('agree by value, however they are written', () => {
    const sides = litSides({
      source: '全市企业达40.2万户，增长53.5%，排名由第12位升至第3位。',
      target: 'The city has 402,000 businesses, up 53.5 percent, and rose from 12th to third.',
    })

    expect(marked(sides, 'agrees').join(' ')).to.match(
      /40\.2万.*53\.5%.*第12.*第3.*402,000.*53\.5 percent.*12th.*third/,
    )
    expect(marked(sides, 'alone')).to.deep.equal([])
  })

  it('stand alone when the other side does not have them, each as often as it is there', () => {
    const sides = litSides({ source: '402家企业，402个项目。', target: 'There are 402 companies and 420 projects.' })

    expect(marked(sides, 'agrees')).to.have.length(2)
    expect(marked(sides, 'alone').map((text) => text.slice(0, 3))).to.deep.equal(['402', '420'])
  })

  it('are not looked for where one side is empty, and a word like “one” counts nothing', () => {
    expect(marked(litSides({ source: '402家企业。', target: '' }), 'alone')).to.deep.equal([])
    expect(marked(litSides({ source: '雨停了。', target: 'One of them came first.' }), 'alone')).to.deep.equal([])
  })

  it('leave the text of every paragraph as it is', () => {
    const pair = { source: '第12位。\n5.7%，两年。', target: '12th.\n5.7% in two years.\nThe end.' }

    const { source, target } = litSides(pair)

    const joined = (side: LitSides['source']) => side.map((parts) => parts.map(({ text }) => text).join('')).join('\n')
    expect({ source: joined(source), target: joined(target) }).to.deep.equal(pair)
  })
})
