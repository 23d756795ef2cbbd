import { expect } from 'chai'
import { align } from '../../../server/engines/align/align.ts'
import { lexiconFromFile } from '../../../server/engines/lexicon-file.ts'
import { ARTICLE } from './article.ts'

const CHINESE = ARTICLE.map(([chinese]) => chinese)
const ENGLISH = ARTICLE.map(([, english]) => english)
const SENTENCE_END = /(?<=[.?!]["”]?) (?=[A-Z"“])/

/** English lines with the numbers of the Chinese paragraphs that they translate. */
type Lines = readonly { text: string; of: readonly number[] }[]

describe('Pairing an article of 18 paragraphs', () => {
  const lexicon = lexiconFromFile()
  const pairsOf = (lines: Lines) =>
    align(
      CHINESE,
      lines.map(({ text }) => text),
      { lexicon },
    ).pairs.map(({ source, target, score }) => ({ pair: `${source.join()}-${target.join()}`, score }))
  const paired = (lines: Lines) => pairsOf(lines).map(({ pair }) => pair)
  /** The scores of the pairs that there should not be. */
  const wrongIn = (lines: Lines) => {
    const right = rightFor(lines)
    return pairsOf(lines).flatMap(({ pair, score }) => (right.includes(pair) ? [] : [score]))
  }
  const whole: Lines = ENGLISH.map((text, index) => ({ text, of: [index] }))

  it('finds 18 pairs for 18 and is sure of each', () => {
    const { pairs } = align(CHINESE, ENGLISH, { lexicon })

    expect(paired(whole)).to.deep.equal(rightFor(whole))
    expect(Math.min(...pairs.map(({ score }) => score))).to.be.greaterThan(0.7)
  })

  it('is right again when one paragraph is left out, or doubts what it gets wrong', () => {
    const wrong = CHINESE.map((_, line) => wrongIn(dropped(whole, line)))

    expect(wrong.filter((scores) => scores.length > 0).length).to.be.at.most(2)
    expect(Math.max(0, ...wrong.flat())).to.be.lessThan(0.75)
  })

  it('is right again when any two neighbours are joined', () => {
    for (let line = 0; line < ARTICLE.length - 1; line += 1) {
      const lines = joined(whole, line)
      expect(paired(lines), `${line} with the next`).to.deep.equal(rightFor(lines))
    }
  })

  it('is right again when any one is cut in two', () => {
    for (let line = 0; line < ARTICLE.length; line += 1) {
      const lines = cut(whole, line)
      expect(paired(lines), `${line} cut`).to.deep.equal(rightFor(lines))
    }
  })

  it('is right again when two are joined, one is left out and one cut', () => {
    const lines = cut(dropped(joined(whole, 6), 9), 15)

    expect(paired(lines)).to.deep.equal(rightFor(lines))
  })

  it('is mostly right wherever that happens, and doubts the rest', () => {
    const tried = CHINESE.flatMap((_, first) =>
      [
        [5, 9],
        [8, 12],
        [3, 14],
      ].flatMap(([drop = 0, split = 0]) => {
        const lines = mended(whole, first, (first + drop) % ARTICLE.length, (first + split) % ARTICLE.length)
        return lines ? [wrongIn(lines)] : []
      }),
    )
    const right = tried.filter((scores) => scores.length === 0)

    expect(tried.length).to.be.greaterThan(20)
    expect(right.length / tried.length).to.be.at.least(0.8)
    expect(Math.max(0, ...tried.flat())).to.be.lessThan(0.8)
  })
})

function dropped(lines: Lines, paragraph: number): Lines {
  return lines.filter(({ of }) => of[0] !== paragraph)
}

function joined(lines: Lines, paragraph: number): Lines {
  const at = lines.findIndex(({ of }) => of[0] === paragraph)
  const [one, other] = [lines[at], lines[at + 1]]
  if (!one || !other) return lines
  return lines.toSpliced(at, 2, { text: `${one.text} ${other.text}`, of: [...one.of, ...other.of] })
}

/** Cuts after the first sentence; a paragraph of one sentence stays as it is. */
function cut(lines: Lines, paragraph: number): Lines {
  return lines.flatMap((line) => {
    const [first = '', ...rest] = line.of[0] === paragraph ? line.text.split(SENTENCE_END) : []
    if (rest.length === 0) return [line]
    return [
      { text: first, of: line.of },
      { text: rest.join(' '), of: line.of },
    ]
  })
}

/** All three, or null where they touch the same paragraphs or there is nothing to cut. */
function mended(lines: Lines, first: number, drop: number, split: number): Lines | null {
  if (first + 1 >= ARTICLE.length || new Set([first, first + 1, drop, split]).size < 4) return null
  const done = cut(dropped(joined(lines, first), drop), split)
  return done.length === lines.length - 1 ? done : null
}

/** The pairs there should be: lines of the same paragraphs together, and each paragraph left out by itself. */
function rightFor(lines: Lines): readonly string[] {
  const pairs: string[] = []
  for (let paragraph = 0; paragraph < ARTICLE.length;) {
    const own = lines.flatMap(({ of }, index) => (of.includes(paragraph) ? [index] : []))
    const of = lines[own[0] ?? -1]?.of ?? [paragraph]
    pairs.push(`${of.join()}-${own.join()}`)
    paragraph += of.length
  }
  return pairs
}
