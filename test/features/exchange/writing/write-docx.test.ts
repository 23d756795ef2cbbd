import { expect } from 'chai'
import { KINDS } from '../../../../server/features/pairs/pair.ts'
import type { ArticleFile, Layout } from '../../../../server/features/exchange/writing/article-file.ts'
import { writeDocx } from '../../../../server/features/exchange/writing/write-docx.ts'
import { article, HASH, HOSTILE, pair, WORDS } from './article.fixture.ts'
import { docxParts, paragraphsOf, rowsOf, styleXml } from './docx-parts.ts'

describe('an article as a Word file', () => {
  it('puts Chinese and English beside each other, a row for each pair, in order', async () => {
    const rows = rowsOf(await part(article(), 'side-by-side', 'word/document.xml'))

    expect(rows).to.deep.equal(article().pairs.map(({ source, target }) => [source, target]))
  })

  it('leaves the Chinese cell of an added pair empty, and the English cell of an omitted one', async () => {
    const rows = rowsOf(await part(article(), 'side-by-side', 'word/document.xml'))

    expect(rows[11]).to.deep.equal(['', 'Riverside District lies on the south bank and has 610,000 residents.'])
    expect(rows[12]).to.deep.equal(['活动由新区交通局、公交集团共同主办。', ''])
  })

  it('draws no upright line and lets a row break over pages', async () => {
    const xml = await part(article(), 'side-by-side', 'word/document.xml')

    expect(xml).to.contain('<w:insideV w:val="none"')
    expect(xml).to.not.contain('<w:cantSplit/>')
  })

  it('gives the paragraphs in turn, and none for an empty side', async () => {
    const paragraphs = paragraphsOf(await part(article(), 'interleaved', 'word/document.xml'))

    expect(paragraphs.slice(0, 4)).to.deep.equal([
      { style: 'KickerZh', text: '民生一线' },
      { style: 'KickerEn', text: 'Life in the City' },
      { style: 'TitleZh', text: '河滨新区开通夜间公交' },
      { style: 'TitleEn', text: 'Riverside District Opens Night Buses' },
    ])
    expect(paragraphs.filter(({ text }) => text === '')).to.deep.equal([])
  })

  it('gives one language alone, with the pairs that have it', async () => {
    const source = paragraphsOf(await part(article(), 'source', 'word/document.xml'))
    const target = paragraphsOf(await part(article(), 'target', 'word/document.xml'))

    expect(source.map(({ text }) => text)).to.deep.equal(textsOf('source'))
    expect(target.map(({ text }) => text)).to.deep.equal(textsOf('target'))
    expect(target.every(({ style }) => style.endsWith('En'))).to.equal(true)
  })

  it('has a style for each kind in each language, with faces for both scripts and both languages named', async () => {
    const styles = await part(article(), 'side-by-side', 'word/styles.xml')

    for (const kind of KINDS) {
      const name = kind === 'list-item' ? 'ListItem' : `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
      for (const id of [`${name}Zh`, `${name}En`]) {
        expect(styleXml(styles, id), id).to.match(/<w:rFonts [^>]*w:eastAsia="Sim(Sun|Hei)"|w:eastAsia="KaiTi"/)
        expect(styleXml(styles, id), id).to.contain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>')
      }
    }
    expect(styleXml(styles, 'HeadingZh')).to.contain('w:eastAsia="SimHei"')
    expect(styleXml(styles, 'BodyZh')).to.contain('w:eastAsia="SimSun"').and.to.contain('w:ascii="Times New Roman"')
    expect(styleXml(styles, 'BodyEn')).to.contain('w:ascii="Cambria"')
  })

  it('indents Chinese paragraphs by two characters where Chinese stands alone', async () => {
    const alone = styleXml(await part(article(), 'source', 'word/styles.xml'), 'BodyZh')
    const beside = styleXml(await part(article(), 'side-by-side', 'word/styles.xml'), 'BodyZh')

    expect(alone).to.contain('w:firstLineChars="200"')
    expect(beside).to.not.contain('w:firstLine')
  })

  it('takes the Chinese form of quotation marks in Chinese runs alone', async () => {
    const chinese = await part(article(), 'source', 'word/document.xml')
    const english = await part(article(), 'target', 'word/document.xml')

    expect(chinese).to.contain('<w:rFonts w:hint="eastAsia"/>')
    expect(english).to.not.contain('w:hint')
  })

  it('keeps soft line breaks inside the paragraph, and does not stretch the line before them', async () => {
    const parts = await partsOf(article(), 'target')

    expect(paragraphsOf(parts.get('word/document.xml') ?? '').map(({ text }) => text)).to.include(
      '“A city should have a way home at night, too.”\n— Lin Hai, head of the district transport bureau',
    )
    expect(parts.get('word/settings.xml')).to.contain('<w:doNotExpandShiftReturn/>')
  })

  it('marks list items with the same bullet in both languages', async () => {
    const xml = await part(article(), 'side-by-side', 'word/document.xml')

    expect(xml.match(/<w:numPr>/g)).to.have.length(4)
  })

  it('says “not approved” in the header of every page, in the languages of the layout', async () => {
    const marked = article({ notice: 'not-approved' })

    expect(headerOf(await partsOf(marked, 'interleaved'))).to.deep.equal(['未经批准 · Not approved'])
    expect(headerOf(await partsOf(marked, 'source'))).to.deep.equal(['未经批准'])
    expect(headerOf(await partsOf(marked, 'target'))).to.deep.equal(['Not approved'])
    expect(headerOf(await partsOf(article(), 'interleaved'))).to.deep.equal([])
  })

  it('marks a version that was not approved even when nobody asked for it', async () => {
    const { version } = article()
    const unmarked = article({ version: version && { ...version, approved: false }, notice: null })

    expect(headerOf(await partsOf(unmarked, 'target'))).to.deep.equal(['Not approved'])
  })

  it('gives version, hash, address and page number at the foot, and only the page for the working text', async () => {
    const footer = (await partsOf(article(), 'side-by-side')).get('word/footer1.xml') ?? ''
    const bare = (await partsOf(article({ version: null, address: null }), 'target')).get('word/footer1.xml') ?? ''

    expect(paragraphsOf(footer)[0]?.text).to.contain(`第3版 · Version 3 · SHA-256 ${HASH}`)
    expect(paragraphsOf(footer)[1]?.text).to.equal('https://example.org/articles/night-buses')
    expect(footer).to.contain('>PAGE<').and.to.contain('>NUMPAGES<')
    expect(bare).to.contain('>PAGE<').and.to.not.contain('SHA-256')
  })

  it('is A4, has the title in its properties and nobody’s name', async () => {
    const parts = await partsOf(article(), 'side-by-side')
    const core = parts.get('docProps/core.xml') ?? ''

    expect(parts.get('word/document.xml')).to.match(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(core).to.contain('<dc:title>河滨新区开通夜间公交 · Riverside District Opens Night Buses</dc:title>')
    expect(core).to.not.contain('creator')
  })

  it('carries hostile text as text', async () => {
    const hostile = article({ title: { source: HOSTILE, target: HOSTILE }, pairs: [pair('body', HOSTILE, HOSTILE)] })

    for (const layout of ['side-by-side', 'interleaved'] as const) {
      const texts = paragraphsOf(await part(hostile, layout, 'word/document.xml')).map(({ text }) => text)
      expect(texts.filter((text) => text !== '')).to.deep.equal([HOSTILE, HOSTILE])
    }
  })

  it('drops control characters and mends half a character, so that Word can open the file', async () => {
    const broken = article({ pairs: [pair('body', '一\u0000二\u001b三\ufffe', 'a\u0008b\ud83dc\r\nd\te')] })
    const texts = paragraphsOf(await part(broken, 'interleaved', 'word/document.xml')).map(({ text }) => text)

    expect(texts).to.deep.equal(['一二三', 'ab\ufffdc\nd\te'])
  })

  it('carries a very long paragraph whole', async () => {
    const long = '河滨新区，'.repeat(20_000)
    const [paragraph] = paragraphsOf(
      await part(article({ pairs: [pair('body', long, '')] }), 'source', 'word/document.xml'),
    )

    expect(paragraph?.text === long).to.equal(true)
  })

  it('is still a file for an article without a word', async () => {
    for (const layout of ['side-by-side', 'interleaved', 'source', 'target'] as const) {
      const empty = article({ title: { source: '', target: '' }, pairs: [] })
      expect(await part(empty, layout, 'word/document.xml'))
        .to.contain('<w:p')
        .and.to.not.contain('<w:tbl>')
    }
  })
})

function partsOf(file: ArticleFile, layout: Layout): Promise<Map<string, string>> {
  return writeDocx(file, { layout, words: WORDS }).then(docxParts)
}

async function part(file: ArticleFile, layout: Layout, path: string): Promise<string> {
  return (await partsOf(file, layout)).get(path) ?? ''
}

function headerOf(parts: Map<string, string>): string[] {
  return paragraphsOf(parts.get('word/header1.xml') ?? '').map(({ text }) => text)
}

function textsOf(side: 'source' | 'target'): string[] {
  return article()
    .pairs.map((each) => each[side])
    .filter((text) => text !== '')
}
