import { expect } from 'chai'
import {
  escapeLine,
  escapeOneLine,
  escapeParagraph,
} from '../../../../server/features/exchange/writing/escape-markdown.ts'

/** What is written for a line of text. */
const LINES = [
  ['1. First', '1\\. First'],
  ['2026) note', '2026\\) note'],
  ['3.5 million', '3.5 million'],
  ['- item', '\\- item'],
  ['-5 degrees', '-5 degrees'],
  ['---', '\\---'],
  ['===', '\\==='],
  ['# one', '\\# one'],
  ['#1 of ten', '#1 of ten'],
  ['> said', '\\> said'],
  ['5 > 4', '5 > 4'],
  ['R&D &amp; S&P', 'R&D \\&amp; S&P'],
  ['~~gone~~ 3~5', '\\~\\~gone\\~\\~ 3\\~5'],
  ['_so_ snake_case', '\\_so\\_ snake_case'],
  ['a|b', 'a\\|b'],
  ['[a](b)', '\\[a](b)'],
  ['<b>', '\\<b>'],
  ['$5 and $6', '\\$5 and \\$6'],
  ['    code', 'code'],
] as const

describe('text on its way into Markdown', () => {
  for (const [text, written] of LINES) {
    it(`writes ${text.trim()} as ${written}`, () => {
      expect(escapeLine(text)).to.equal(written)
    })
  }

  it('keeps a soft line break as a hard one, and parts paragraphs at an empty line', () => {
    expect(escapeParagraph('one\ntwo\n \nthree')).to.equal('one\\\ntwo\n\nthree')
  })

  it('puts the lines of a heading or a cell on one', () => {
    expect(escapeOneLine('one\n\ntwo')).to.equal('one<br>two')
  })
})
