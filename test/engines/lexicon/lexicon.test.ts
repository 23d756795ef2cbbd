import { expect } from 'chai'
import { lexiconFromFile } from '../../../server/engines/lexicon-file.ts'
import { compileLexicon } from '../../../server/engines/lexicon/compile.ts'
import { openLexicon } from '../../../server/engines/lexicon/lexicon.ts'
import type { Lexicon } from '../../../server/engines/lexicon/lexicon.ts'
import { stem } from '../../../server/engines/lexicon/stem.ts'

const ENTRIES = [
  { traditional: '經濟', simplified: '经济', pinyin: 'jing1 ji4', english: ['economy; economic'] },
  { traditional: '長春', simplified: '长春', pinyin: 'Chang2 chun1', english: ['Changchun subprovincial city'] },
  { traditional: '長', simplified: '长', pinyin: 'chang2', english: ['long'] },
  { traditional: '政協', simplified: '政协', pinyin: 'zheng4 xie2', english: ['abbr. for 中国人民政治协商会议[...]'] },
]

describe('A lexicon', () => {
  const lexicon = openLexicon(compileLexicon(ENTRIES))

  it('gives the stems of a word, and none for a word that it has not', () => {
    expect(glossesOf(lexicon, '经济')).to.include('econom')
    expect(glossesOf(lexicon, '经')).to.deep.equal([])
    expect(glossesOf(lexicon, '污染')).to.deep.equal([])
  })

  it('takes the first words of a place for its name', () => {
    expect(glossesOf(lexicon, '长春')[0]).to.equal('changchun')
  })

  it('knows how characters are read and simplified', () => {
    const code = '长'.charCodeAt(0)

    expect(lexicon.syllables[(lexicon.firstReading[code] ?? 0) - 1]).to.equal('chang')
    expect(lexicon.simplified['長'.charCodeAt(0)]).to.equal(code)
  })

  it('is the same file for the same entries', () => {
    expect(Buffer.from(compileLexicon(ENTRIES)).equals(Buffer.from(compileLexicon(ENTRIES)))).to.equal(true)
  })

  it('refuses what is no lexicon', () => {
    expect(() => openLexicon(new Uint8Array(64))).to.throw('no lexicon')
  })

  it('comes with the product and knows common words', () => {
    expect(glossesOf(lexiconFromFile(), '政府')).to.include('govern')
    expect(glossesOf(lexiconFromFile(), '委员会')).to.include(stem('committee'))
  })
})

describe('The lexicon of the product', () => {
  const lexicon = lexiconFromFile()

  it('knows small words, which dictionaries explain badly', () => {
    expect(glossesOf(lexicon, '她')).to.include('=she')
    expect(glossesOf(lexicon, '没有')).to.include('=not')
    expect(lexicon.isSmall[lexicon.stems.indexOf('=she')]).to.equal(1)
  })

  it('knows what other words stand beside those of the dictionary', () => {
    expect(glossesOf(lexicon, '高兴')).to.include(stem('delighted'))
  })
})

describe('stem', () => {
  it('takes irregular forms for the plain word', () => {
    expect(['went', 'gone', 'children', 'taught'].map(stem)).to.deep.equal(['go', 'go', 'child', 'teach'].map(stem))
  })

  it('brings the forms of a word together', () => {
    expect(['economy', 'economies', 'economic'].map(stem)).to.deep.equal(['econom', 'econom', 'econom'])
    expect(['develop', 'developed', 'development', 'developing'].map(stem)).to.deep.equal(Array(4).fill('develop'))
  })
})

function glossesOf(lexicon: Lexicon, word: string): readonly string[] {
  let node = 0
  for (let index = 0; index < word.length; index += 1) {
    node = lexicon.next(node, word.charCodeAt(index))
    if (node === 0) return []
  }
  const stems = lexicon.glossStems.slice(lexicon.firstGloss(node), lexicon.firstGloss(node + 1))
  return Array.from(stems, (id) => lexicon.stems[id] ?? '')
}
