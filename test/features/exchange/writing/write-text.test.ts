import { expect } from 'chai'
import type { ArticleFile, Layout } from '../../../../server/features/exchange/writing/article-file.ts'
import { writeText } from '../../../../server/features/exchange/writing/write-text.ts'
import { article, HASH, HOSTILE, pair, WORDS } from './article.fixture.ts'

const BARE = {
  pairs: [
    pair('title', '夜间公交', 'Night Buses'),
    pair('body', '', 'For readers.', 'added'),
    pair('body', '第一行\n第二行', 'One'),
  ],
  version: null,
  address: null,
}

describe('an article as plain text', () => {
  it('gives the Chinese and the English of a pair under each other, then an empty line, and ends in one line feed', () => {
    const expected = '夜间公交\nNight Buses\n\nFor readers.\n\n第一行\n第二行\nOne\n'

    expect(write(article(BARE), 'interleaved')).to.equal(expected)
    expect(write(article(BARE), 'side-by-side')).to.equal(expected)
  })

  it('gives one language alone', () => {
    expect(write(article(BARE), 'source')).to.equal('夜间公交\n\n第一行\n第二行\n')
    expect(write(article(BARE), 'target')).to.equal('Night Buses\n\nFor readers.\n\nOne\n')
  })

  it('says “not approved” at the top and at the bottom', () => {
    const lines = write(article({ notice: 'not-approved' }), 'target').split('\n')

    expect([lines[0], lines.at(-2), lines.at(-1)]).to.deep.equal(['Not approved', 'Not approved', ''])
  })

  it('ends with the version, its hash and the address', () => {
    expect(write(article(), 'interleaved')).to.match(
      new RegExp(`\\n\\n第3版 · Version 3 · SHA-256 ${HASH}\\nhttps://example\\.org/articles/night-buses\\n$`),
    )
  })

  it('changes nothing in the words but what no text file should hold', () => {
    const file = article({ ...BARE, pairs: [pair('body', HOSTILE, 'a\u0007b\u2028c\r\nd')] })

    expect(write(file, 'interleaved')).to.equal(`${HOSTILE}\nab\u2028c\nd\n`)
  })

  it('is empty for an article without a word', () => {
    expect(write(article({ ...BARE, pairs: [pair('body', ' ', '')] }), 'interleaved')).to.equal('')
  })
})

function write(file: ArticleFile, layout: Layout): string {
  return writeText(file, { layout, words: WORDS })
}
