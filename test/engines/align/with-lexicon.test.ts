import { expect } from 'chai'
import fc from 'fast-check'
import { align } from '../../../server/engines/align/align.ts'
import { linkSentences } from '../../../server/engines/align/link-sentences.ts'
import { looksSwapped } from '../../../server/engines/align/swapped.ts'
import { lexiconFromFile } from '../../../server/engines/lexicon-file.ts'

const PAIRS: readonly (readonly [string, string])[] = [
  ['老城图书馆重新开放', 'Old Town Library Reopens'],
  [
    '经过两年修缮，老城图书馆昨天重新开放，读者清晨就在门口排队。',
    'After two years of repairs the old town library reopened yesterday. Readers queued at the door from early morning.',
  ],
  [
    '馆长说，墙壁和屋顶都加固了，木楼梯照原样保留。',
    'The director said that the walls and the roof had been strengthened, while the wooden staircase was kept as it was.',
  ],
  [
    '儿童阅览室搬到一楼，靠近花园，家长可以在窗边等候。',
    'The children’s reading room has moved to the ground floor, next to the garden, and parents can wait by the windows.',
  ],
  [
    '地方文献和旧地图已经扫描，任何人都可以在家里查看。',
    'Local documents and old maps have been scanned, and anyone can look at them from home.',
  ],
  [
    '晚上图书馆也开门，学生们对此最高兴。',
    'The library is now open in the evening, too, which pleases students most of all.',
  ],
  [
    '下个月将举办一场音乐会，庆祝建馆一百周年。',
    'Next month a concert will celebrate the hundredth anniversary of the building.',
  ],
  ['市民希望这样的地方越来越多。', 'Residents hope that there will be more and more such places.'],
]
const SOURCE = PAIRS.map(([chinese]) => chinese)
const TARGET = PAIRS.map(([, english]) => english)

describe('align with a lexicon', () => {
  const lexicon = lexiconFromFile()
  const paired = (source: readonly string[], target: readonly string[]) =>
    align(source, target, { lexicon }).pairs.map((pair) => `${pair.source.join()}-${pair.target.join()}`)

  it('pairs a text one to one, and is sure of it', () => {
    const { pairs } = align(SOURCE, TARGET, { lexicon })

    expect(paired(SOURCE, TARGET)).to.deep.equal(SOURCE.map((_, line) => `${line}-${line}`))
    expect(Math.min(...pairs.map(({ score }) => score))).to.be.greaterThan(0.8)
  })

  it('is right again after paragraphs were joined, left out and cut', () => {
    const [cut = '', rest = ''] = (TARGET[1] ?? '').split(/(?<=\.) /)
    const target = [TARGET[0] ?? '', cut, rest, `${TARGET[2]} ${TARGET[3]}`, TARGET[4] ?? '', ...TARGET.slice(6)]

    expect(paired(SOURCE, target)).to.deep.equal(['0-0', '1-1,2', '2,3-3', '4-4', '5-', '6-5', '7-6'])
  })

  it('gives a paragraph that nobody translated a pair of its own, wherever it stands', () => {
    for (let line = 1; line < SOURCE.length; line += 1) {
      expect(paired(SOURCE, TARGET.toSpliced(line, 1)), `line ${line}`).to.include(`${line}-`)
      expect(paired(SOURCE.toSpliced(line, 1), TARGET), `line ${line}`).to.include(`-${line}`)
    }
  })

  it('is right about most of what stays when any two lines of one side are dropped', () => {
    const line = fc.nat(SOURCE.length - 1)
    fc.assert(
      fc.property(line, line, (one, other) => {
        const kept = TARGET.map((_, index) => index).filter((index) => index !== one && index !== other)
        const pairs = paired(
          SOURCE,
          kept.map((index) => TARGET[index] ?? ''),
        )
        const right = kept.filter((index, place) => pairs.includes(`${index}-${place}`))

        expect(right.length).to.be.at.least(kept.length - 3)
      }),
      { numRuns: 30 },
    )
  })

  it('answers the same each time', () => {
    expect(align(SOURCE, TARGET, { lexicon })).to.deep.equal(align(SOURCE, TARGET, { lexicon }))
  })

  it('loses and repeats no line, in order, whatever the texts', () => {
    const some = fc.array(fc.constantFrom('', '。', 'A', '……', '\u{20000}', ...SOURCE, ...TARGET), { maxLength: 60 })
    fc.assert(
      fc.property(some, some, (source, target) => {
        const { pairs } = align(source, target, { lexicon })

        expect(pairs.flatMap((pair) => pair.source)).to.deep.equal([...source.keys()])
        expect(pairs.flatMap((pair) => pair.target)).to.deep.equal([...target.keys()])
      }),
      { numRuns: 40 },
    )
  })

  it('believes little of a pairing of texts that have nothing to do with each other', () => {
    const source = Array.from({ length: 60 }, (_, line) => `${SOURCE[line % 8]}${SOURCE[(line * 3 + 1) % 8]}`)
    const target = Array.from(
      { length: 60 },
      (_, line) => `A ship left harbour number ${line} carrying salt, ${'rope and '.repeat(line % 7)}tar.`,
    )
    const { pairs } = align(source, target, { lexicon })

    expect(pairs.reduce((sum, { score }) => sum + score, 0) / pairs.length).to.be.lessThan(0.3)
  })
})

describe('linkSentences', () => {
  it('finds the sentences that belong together inside a pair, by their places', () => {
    const source = '经过两年修缮，老城图书馆昨天重新开放。馆长说，墙壁和屋顶都加固了，木楼梯照原样保留。'
    const target = `${TARGET[1]} ${TARGET[2]}`

    const links = linkSentences(source, target, lexiconFromFile())

    expect(links.map(({ source: spans }) => spans.map(([start, end]) => source.slice(start, end)))).to.deep.equal([
      ['经过两年修缮，老城图书馆昨天重新开放。'],
      ['馆长说，墙壁和屋顶都加固了，木楼梯照原样保留。'],
    ])
    expect(links.map(({ target: spans }) => spans.length)).to.deep.equal([2, 1])
    expect(links.at(-1)?.target.map(([start, end]) => target.slice(start, end))).to.deep.equal([TARGET[2]])
  })

  it('takes empty sides', () => {
    expect(linkSentences('', '')).to.deep.equal([])
    expect(linkSentences('雨停了。', '')).to.deep.equal([{ source: [[0, 4]], target: [] }])
  })
})

describe('looksSwapped', () => {
  it('notices an English text in the place of the Chinese one', () => {
    expect(looksSwapped(TARGET, SOURCE)).to.equal(true)
    expect(looksSwapped(SOURCE, TARGET)).to.equal(false)
    expect(looksSwapped(TARGET, TARGET)).to.equal(false)
    expect(looksSwapped([], [])).to.equal(false)
  })
})
