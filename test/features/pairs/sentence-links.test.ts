import { expect } from 'chai'
import { sentenceLinks } from '../../../server/features/pairs/sentence-links.ts'

const SOURCE = '4月5日，长春下了一场大雨。3座大桥关闭了。'
const TARGET = 'Heavy rain fell in Changchun on April 5. 3 bridges were closed.'

describe('the sentence links of a pair', () => {
  it('say which sentences belong together, by their places in the texts', () => {
    const links = sentenceLinks(SOURCE, TARGET).map(({ source, target }) => [
      source.map(([start, end]) => SOURCE.slice(start, end)).join('|'),
      target.map(([start, end]) => TARGET.slice(start, end)).join('|'),
    ])

    expect(links).to.deep.equal([
      ['4月5日，长春下了一场大雨。', 'Heavy rain fell in Changchun on April 5.'],
      ['3座大桥关闭了。', '3 bridges were closed.'],
    ])
  })

  it('are none where there is nothing to tell apart', () => {
    expect(sentenceLinks(SOURCE, 'Heavy rain fell in Changchun on April 5, and 3 bridges were closed.')).to.deep.equal(
      [],
    )
    expect(sentenceLinks('雨停了。', 'The rain stopped.')).to.deep.equal([])
    expect(sentenceLinks(SOURCE, ' ')).to.deep.equal([])
  })

  it('are none for what nobody reads by sentences', () => {
    expect(sentenceLinks(SOURCE.repeat(600), TARGET.repeat(200))).to.deep.equal([])
  })
})
