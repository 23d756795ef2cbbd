import { load, type CheerioAPI } from 'cheerio'
import { expect } from 'chai'
import type { ArticleFile, Layout } from '../../../../server/features/exchange/writing/article-file.ts'
import { writeHtml } from '../../../../server/features/exchange/writing/write-html.ts'
import { article, HASH, HOSTILE, pair, WORDS } from './article.fixture.ts'

describe('an article as an HTML page', () => {
  it('shows both texts of each pair, each in its own language', () => {
    const $ = page(article(), 'side-by-side')

    expect(textsOf($, '.pair [lang="zh-Hans"]')).to.deep.equal(texts('source'))
    expect(textsOf($, '.pair [lang="en"]')).to.deep.equal(texts('target'))
  })

  it('shows one language alone, and says which the page is in', () => {
    const chinese = page(article(), 'source')
    const english = page(article(), 'target')

    expect([chinese('html').attr('lang'), english('html').attr('lang')]).to.deep.equal(['zh-Hans', 'en'])
    expect(chinese('main [lang="en"]').length).to.equal(0)
    expect(english('main [lang="zh-Hans"]').length).to.equal(0)
  })

  it('uses the elements that a reader’s machine knows: headings, lists, quotes', () => {
    const $ = page(article(), 'target')

    expect($('h1').text()).to.equal('Riverside District Opens Night Buses')
    expect($('h2').text()).to.equal('Routes and intervals')
    expect($('ul li').length).to.equal(2)
    expect($('blockquote p').html()).to.contain('<br>')
  })

  it('puts the English of an added pair into the English column', () => {
    const added = page(article(), 'side-by-side')('.pair .only-target')

    expect(added.text()).to.equal('Riverside District lies on the south bank and has 610,000 residents.')
  })

  it('asks for nothing outside and runs no script', () => {
    const html = write(article(), 'side-by-side')
    const $ = load(html)

    expect($('script, link, img, iframe, [src]').length).to.equal(0)
    expect($('style').text()).to.not.match(/url\(|@import/)
    expect($('meta[http-equiv]').attr('content')).to.equal("default-src 'none'; style-src 'unsafe-inline'")
  })

  it('follows the light or the dark of the reader’s machine, and prints on A4', () => {
    const style = page(article(), 'side-by-side')('style').text()

    expect(style).to.contain('light-dark(').and.to.contain('size: A4')
  })

  it('says “not approved” at its head, in print on every page, and says nothing of it otherwise', () => {
    const marked = page(article({ notice: 'not-approved' }), 'interleaved')

    expect(marked('.notice').text()).to.equal('未经批准 · Not approved')
    expect(marked('.notice [lang="en"]').text()).to.equal('Not approved')
    expect(marked('style').text()).to.match(/@media print[^]*\.notice \{ display: table-header-group/)
    expect(page(article(), 'interleaved')('.notice').length).to.equal(0)
  })

  it('names version, hash and address at its foot', () => {
    const $ = page(article(), 'target')

    expect($('.imprint').text()).to.contain(`Version 3 · SHA-256 ${HASH}`)
    expect($('.imprint a').attr('href')).to.equal('https://example.org/articles/night-buses')
    expect(page(article({ version: null, address: null }), 'target')('.imprint').length).to.equal(0)
  })

  it('makes a link of a web address only', () => {
    const $ = page(article({ address: 'javascript:alert(1)' }), 'target')

    expect($('a').length).to.equal(0)
    expect($('.imprint').text()).to.contain('javascript:alert(1)')
  })

  it('carries hostile text as text, in the title and in every kind', () => {
    const hostile = article({
      title: { source: HOSTILE, target: `</title>${HOSTILE}` },
      pairs: article().pairs.map(({ kind }) => pair(kind, HOSTILE, `</style></p>${HOSTILE}`)),
      address: `https://example.org/"><script>`,
    })
    const $ = page(hostile, 'interleaved')

    expect($('script').length).to.equal(0)
    expect($('title').text()).to.equal(`${HOSTILE} · </title>${HOSTILE}`)
    expect(new Set(textsOf($, '.pair [lang="zh-Hans"]'))).to.deep.equal(new Set([HOSTILE]))
    expect(new Set(textsOf($, '.pair [lang="en"]'))).to.deep.equal(new Set([`</style></p>${HOSTILE}`]))
  })

  it('is still a page for an article without a word', () => {
    const $ = page(article({ title: { source: '', target: '' }, pairs: [], version: null }), 'side-by-side')

    expect($('main').text().trim()).to.equal('')
  })
})

function write(file: ArticleFile, layout: Layout): string {
  return writeHtml(file, { layout, words: WORDS })
}

function page(file: ArticleFile, layout: Layout): CheerioAPI {
  return load(write(file, layout))
}

/** The texts of the elements found; a `<br>` counts as a line end. */
function textsOf($: CheerioAPI, selector: string): string[] {
  $('main br').replaceWith('\n')
  return $(selector)
    .toArray()
    .map((element) => $(element).text())
}

function texts(side: 'source' | 'target'): string[] {
  return article()
    .pairs.map((each) => each[side])
    .filter((text) => text !== '')
}
