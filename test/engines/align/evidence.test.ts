import { expect } from 'chai'
import fc from 'fast-check'
import { align } from '../../../server/engines/align/align.ts'
import { labelOf } from '../../../server/engines/align/labels.ts'
import { speechOf } from '../../../server/engines/align/speech.ts'
import { lexiconFromFile } from '../../../server/engines/lexicon-file.ts'
import { ARTICLE } from './article.ts'

const CHINESE = ARTICLE.map(([chinese]) => chinese)
const ENGLISH = ARTICLE.map(([, english]) => english)

describe('What speaks for a pair', () => {
  const lexicon = lexiconFromFile()
  const paired = (source: readonly string[], target: readonly string[]) =>
    align(source, target, { lexicon }).pairs.map((pair) => `${pair.source.join()}-${pair.target.join()}`)

  it('is small words and irregular verbs, where dialogue has little else', () => {
    const source = ['我不知道。', '她为什么走了？', '你们明天会来吗？', '他什么都没说。']
    const target = ['I did not know.', 'Why has she gone?', 'Will you come tomorrow?', 'He said nothing.']

    expect(paired(source, target)).to.deep.equal(['0-0', '1-1', '2-2', '3-3'])
    expect(paired(source, ['Snow fell on the hills.', ...target])).to.deep.equal(['-0', '0-1', '1-2', '2-3', '3-4'])
  })

  it('is who speaks: an answer does not join the question before it', () => {
    const source = ['他说：“去。”', '“好。”']
    const target = ['“Go there,” he said.', '“Very well, then, as you like.”']

    expect(paired(source, target)).to.deep.equal(['0-0', '1-1'])
  })

  it('is what a line is numbered with', () => {
    expect(['(b) 房屋', '（B）房屋', 'b) housing', 'IV. Housing', 'b/ Ibid.'].map(labelOf)).to.deep.equal([
      '#b',
      '#b',
      '#b',
      '#iv',
      '#b',
    ])
    expect(['房屋', 'A house', 'Mr. Li', '(about)', ''].map(labelOf)).to.deep.equal(['', '', '', '', ''])
  })

  it('tells speech from apostrophes, over several lines', () => {
    const { before, after, within, turns } = speechOf([
      '“Stop,” he said. “It’s late.',
      'Go home.”',
      '“Why?”',
      'He didn’t say.',
    ])

    expect([...before]).to.deep.equal([0, 1, 0, 0])
    expect([...after]).to.deep.equal([1, 0, 0, 0])
    expect([...within]).to.deep.equal([1, 1, 1, 0])
    expect([...turns]).to.deep.equal([0, 0, 1, 0])
  })
})

describe('A pairing', () => {
  const lexicon = lexiconFromFile()

  it('tells how far it is, from the first part to the last, whatever the texts', () => {
    for (const [source, target] of [
      [CHINESE, ENGLISH],
      [[], []],
      [CHINESE, ['Nothing of the kind.']],
    ] as const) {
      const told: (readonly [number, number])[] = []
      align(source, target, { lexicon, onProgress: (done, of) => told.push([done, of]) })

      expect(told.map(([done]) => done)).to.deep.equal(told.map(([done]) => done).toSorted((a, b) => a - b))
      expect(told.at(-1)?.[0]).to.equal(told.at(-1)?.[1])
    }
  })

  it('stays right about the rest when some lines are changed, left out or added', () => {
    const change = fc.record({ line: fc.nat(ARTICLE.length - 1), how: fc.constantFrom('drop', 'add', 'replace') })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
        const lines = ENGLISH.map((text, index) => ({ text, index }))
        for (const { line, how } of changes) {
          const alien = { text: 'Send us your letters by the end of the week.', index: -1 }
          lines.splice(line, how === 'add' ? 0 : 1, ...(how === 'drop' ? [] : [alien]))
        }
        const pairs = paired(lines.map(({ text }) => text))
        const kept = lines.flatMap(({ index }, place) => (index >= 0 ? [`${index}-${place}`] : []))

        expect(kept.filter((pair) => !pairs.includes(pair)).length).to.be.at.most(2 * changes.length)
      }),
      { numRuns: 25 },
    )

    function paired(target: readonly string[]) {
      return align(CHINESE, target, { lexicon }).pairs.map((pair) => `${pair.source.join()}-${pair.target.join()}`)
    }
  })

  it('of a long text agrees with that of its parts, but at the seams', () => {
    const times = 12
    const source = Array.from({ length: times }, (_, time) => CHINESE.map((line) => `${line}${2000 + time}`)).flat()
    const target = Array.from({ length: times }, (_, time) => ENGLISH.map((line) => `${line} ${2000 + time}`)).flat()
    const { pairs } = align(source, target, { lexicon })
    const right = pairs.filter((pair) => pair.source.length === 1 && pair.source[0] === pair.target[0])

    expect(right.length).to.be.greaterThan(source.length * 0.97)
  })
})
