import { expect } from 'chai'
import fc from 'fast-check'
import { align } from '../../../server/engines/align/align.ts'

const SOURCE = [
  '冬季集市开街',
  '本市冬季集市12日开街，首日迎来游客3.2万人次，比去年增长8.5%。',
  '集市设摊位260个，其中本地农产品摊位超过一半，价格由市场监管部门每日公布，游客可以扫码查询。',
  '“今年来的人多，货卖得也快。”摊主李梅说，她一天卖出冻梨400斤。',
  '交通部门加开公交专线5条，末班车延长至22时。',
]
const TARGET = [
  'Winter Market Opens',
  "The city's winter market opened on the 12th and drew 32,000 visitors on its first day, up 8.5% from last year.",
  'It has 260 stalls, more than half of them selling local farm produce. Prices are announced every day by the market ' +
    'regulator, and visitors can look them up by scanning a code.',
  '“There are more people this year, and the goods sell fast,” said stallholder Li Mei, who sold 400 jin of frozen pears in a day.',
  'The transport department has added five special bus lines, and the last bus now leaves at 22:00.',
]

describe('align', () => {
  it('pairs paragraphs one to one where they are', () => {
    const { pairs } = align(SOURCE, TARGET)

    expect(shape(pairs)).to.deep.equal(['0-0', '1-1', '2-2', '3-3', '4-4'])
    expect(pairs.every(({ link, score }) => link === 'one-to-one' && score > 0.9)).to.equal(true)
  })

  it('gives a dropped paragraph a pair of its own, without counterpart', () => {
    const { pairs } = align(SOURCE, TARGET.toSpliced(2, 1))

    expect(shape(pairs)).to.deep.equal(['0-0', '1-1', '2-', '3-2', '4-3'])
    expect(pairs[2]).to.include({ link: 'omitted' })
  })

  it('gives an added paragraph a pair of its own', () => {
    const { pairs } = align(SOURCE.toSpliced(2, 1), TARGET)

    expect(shape(pairs)).to.deep.equal(['0-0', '1-1', '-2', '2-3', '3-4'])
    expect(pairs[2]).to.include({ link: 'added' })
  })

  it('knows paragraphs that the translator joined, and one that was cut in two', () => {
    const joined = TARGET.toSpliced(2, 2, `${TARGET[2]} ${TARGET[3]}`)
    const cut = TARGET.toSpliced(2, 1, ...(TARGET[2] ?? '').split(/(?<=\.) /))

    const merged = align(SOURCE, joined).pairs
    const split = align(SOURCE, cut).pairs

    expect(shape(merged)).to.deep.equal(['0-0', '1-1', '2,3-2', '4-3'])
    expect(merged[2]).to.include({ link: 'merged' })
    expect(shape(split)).to.deep.equal(['0-0', '1-1', '2-2,3', '3-4', '4-5'])
    expect(split[2]).to.include({ link: 'split' })
  })

  it('does not zip two texts only because they have the same number of paragraphs', () => {
    const { pairs } = align(SOURCE.toSpliced(1, 1), TARGET.toSpliced(4, 1))

    expect(shape(pairs)).to.include.members(['0-0', '-1', '1-2', '2-3', '3-'])
  })

  it('lets a shared figure decide where lengths cannot, also where 万 becomes thousands', () => {
    const source = ['产量达40.2万吨，创历史新高。', '销量达53.5万辆，创历史新高。']
    const target = ['Output reached 402,000 tonnes, a record high.', 'Sales reached 535,000 vehicles, a record high.']

    expect(shape(align(source, target.slice(1)).pairs)).to.deep.equal(['0-', '1-0'])
    expect(shape(align(source, target.slice(0, 1)).pairs)).to.deep.equal(['0-0', '1-'])
  })

  it('takes texts with nothing on one side or on both', () => {
    expect(align([], []).pairs).to.deep.equal([])
    expect(shape(align(['一', '二'], []).pairs)).to.deep.equal(['0-', '1-'])
    expect(shape(align([], ['one']).pairs)).to.deep.equal(['-0'])
  })

  it('loses and repeats no line, keeps the order, and scores between 0 and 1', () => {
    const line = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'长春增475.，万 a\n') }),
      fc.constantFrom(...SOURCE, ...TARGET),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.array(line, { maxLength: 12 }), (source, target) => {
        const { pairs } = align(source, target)

        expect(pairs.flatMap((pair) => pair.source)).to.deep.equal([...source.keys()])
        expect(pairs.flatMap((pair) => pair.target)).to.deep.equal([...target.keys()])
        expect(pairs.every(({ score }) => score >= 0 && score <= 1)).to.equal(true)
        expect(pairs.some((pair) => pair.source.length + pair.target.length === 0)).to.equal(false)
      }),
    )
  })

  it('finds its way through a long text, also past a hole that a narrow band would miss', () => {
    const source = Array.from({ length: 900 }, (_, index) => '长春'.repeat(1 + ((index * 7919) % 23)) + (1000 + index))
    const target = source.map((line) => line.replaceAll('长春', 'abcd efgh '))

    expect(shape(align(source, target).pairs)).to.deep.equal(source.map((_, index) => `${index}-${index}`))
    const right = new Set(source.map((_, index) => `${index + 150}-${index}`))
    expect(shape(align(source, target.slice(150)).pairs).filter((pair) => right.has(pair)).length).to.be.greaterThan(
      740,
    )
  })
})

function shape(pairs: ReturnType<typeof align>['pairs']): readonly string[] {
  return pairs.map(({ source, target }) => `${source.join()}-${target.join()}`)
}
