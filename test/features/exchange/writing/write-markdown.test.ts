import { load } from 'cheerio'
import { expect } from 'chai'
import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { KINDS } from '../../../../server/features/pairs/pair.ts'
import type { ArticleFile, Layout } from '../../../../server/features/exchange/writing/article-file.ts'
import { writeMarkdown } from '../../../../server/features/exchange/writing/write-markdown.ts'
import { article, HASH, HOSTILE, pair, WORDS } from './article.fixture.ts'

const reader = new MarkdownIt({ html: true })

describe('an article as Markdown', () => {
  it('makes headings, quotes and lists of the kinds that are', () => {
    const $ = read(write(article(), 'target'))

    expect($('h1').text()).to.equal('Riverside District Opens Night Buses')
    expect($('h2').text()).to.equal('Routes and intervals')
    expect($('li').length).to.equal(2)
    expect($('blockquote br').length).to.equal(1)
  })

  it('keeps a number sign at the end of a heading', () => {
    const $ = read(write(bare([pair('heading', '', 'Written in C #'), pair('title', '', '##')]), 'target'))

    expect([$('h2').text(), $('h1').text()]).to.deep.equal(['Written in C #', '##'])
  })

  it('gives the languages in turn', () => {
    expect(write(article(), 'interleaved')).to.contain(
      '# 河滨新区开通夜间公交\n\n# Riverside District Opens Night Buses\n\n',
    )
  })

  it('gives both languages in a table of two columns, a row for each pair', () => {
    const $ = read(write(article(), 'side-by-side'))

    expect(cellsOf($, 'th')).to.deep.equal(['中文', 'English'])
    expect(cellsOf($, 'td')).to.deep.equal(article().pairs.flatMap(({ source, target }) => [source, target]))
  })

  it('says “not approved” at the top and at the bottom', () => {
    const lines = write(article({ notice: 'not-approved' }), 'interleaved').split('\n')

    expect([lines[0], lines.at(-2)]).to.deep.equal(['**未经批准 · Not approved**', '**未经批准 · Not approved**'])
  })

  it('names the version, its hash and the address', () => {
    expect(write(article(), 'target')).to.contain(
      `Version 3 · SHA-256 ${HASH}\n\nhttps://example.org/articles/night-buses\n`,
    )
  })

  it('escapes only what would act', () => {
    const plain = 'Up 5.2% (from 3-4), “snake_case” & 100+ #1: a/b = c!'

    expect(write(bare([pair('body', '', plain)]), 'target')).to.equal(`${plain}\n`)
  })

  it('keeps hostile text as text, alone and in a table', () => {
    for (const layout of ['interleaved', 'side-by-side'] as const) {
      for (const kind of KINDS) {
        const $ = read(write(bare([pair(kind, HOSTILE, HOSTILE)]), layout))
        expect($('script, em, code, a').length, `${layout} ${kind}`).to.equal(0)
        expect($.root().text().split(HOSTILE).length, `${layout} ${kind}`).to.equal(3)
      }
    }
  })

  it('reads back as the words that were written, whatever they are', () => {
    const line = fc.string({ unit: fc.constantFrom(...'#>-+*_=~`|[](){}<>!&;:.)$\\ \t\n19aé好、“”'), maxLength: 14 })

    fc.assert(
      fc.property(line, fc.constantFrom(...KINDS), (text, kind) => {
        const alone = read(write(bare([pair(kind, '', text)]), 'target'))
        const beside = read(write(bare([pair(kind, text, text)]), 'side-by-side'))

        expect(words(alone.root().text())).to.equal(words(text))
        if (words(text) !== '') expect(cellsOf(beside, 'td').map(words)).to.deep.equal([words(text), words(text)])
        expect(alone('h1, h2, h3, h4, h5, h6').length).to.be.at.most(kind === 'title' || kind === 'heading' ? 1 : 0)
        expect(alone('em, strong, code, pre, a, hr, table, s').length).to.equal(0)
        expect(alone('ul, ol').length).to.be.at.most(kind === 'list-item' ? 1 : 0)
        expect(alone('blockquote').length).to.be.at.most(kind === 'quote' ? 1 : 0)
      }),
      { numRuns: 300 },
    )
  })

  it('is empty for an article without a word', () => {
    for (const layout of ['interleaved', 'side-by-side'] as const) expect(write(bare([]), layout)).to.equal('')
  })
})

function bare(pairs: ArticleFile['pairs']): ArticleFile {
  return article({ pairs, version: null, address: null })
}

function write(file: ArticleFile, layout: Layout): string {
  return writeMarkdown(file, { layout, words: WORDS })
}

function read(markdown: string): ReturnType<typeof load> {
  return load(reader.render(markdown), null, false)
}

function cellsOf($: ReturnType<typeof load>, selector: string): string[] {
  $('br').replaceWith('\n')
  return $(selector)
    .toArray()
    .map((cell) => $(cell).text())
}

/** The text without its white space, which Markdown does not keep. */
function words(text: string): string {
  return text.replace(/\s+/g, '')
}
