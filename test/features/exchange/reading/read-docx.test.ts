import { randomBytes } from 'node:crypto'
import { expect } from 'chai'
import {
  Bookmark,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type FileChild,
  type IPropertiesOptions,
  type IRunOptions,
} from 'docx'
import { kinds, leftOut, read, refusal, texts } from './support.ts'
import { partOf, wordOf, zipOf } from './zip.ts'

describe('reading a Word document', () => {
  it('gives the paragraphs in order, with the kinds that its styles say', async () => {
    const file = await word([
      new Paragraph({ heading: HeadingLevel.TITLE, text: '江城地铁三号线开通' }),
      new Paragraph({ style: 'Subtitle', text: '——市民出行更便捷' }),
      new Paragraph({ heading: HeadingLevel.HEADING_1, text: '一、建设历程' }),
      new Paragraph('工程历时四年。'),
      new Paragraph({ style: 'Quote', text: '“坐地铁上班快多了。”' }),
      new Paragraph({ style: 'Caption', text: '图为首班列车。' }),
      new Paragraph({ style: 'ListParagraph', text: '全线二十站' }),
    ])

    const imported = await read('稿件.docx', file)

    expect(imported).to.include({ format: 'docx', encoding: null, raw: null, cut: null })
    expect(texts(imported)[0]).to.equal('江城地铁三号线开通')
    expect(kinds(imported)).to.deep.equal(['title', 'subtitle', 'heading', null, 'quote', 'caption', 'list-item'])
    expect(imported.leftOut).to.deep.equal([])
  })

  it('knows the styles of Chinese templates by name, through their numbers and what they are based on', async () => {
    const styles = partOf(
      'styles',
      style('1', 'heading 1') +
        style('a3', '标题') +
        style('a5', '副标题') +
        style('b7', '红头标题', 'a3') +
        style('c1', '题注'),
    )
    const body = ['b7', 'a5', '1', 'c1', 'missing']
      .map((id) => paragraph('甲乙丙', `<w:pStyle w:val="${id}"/>`))
      .join('')

    const imported = await read('a.docx', wordOf(body, [{ name: 'word/styles.xml', content: styles }]))

    expect(kinds(imported)).to.deep.equal(['title', 'subtitle', 'heading', 'caption', null])
  })

  it('survives styles that are based on each other', async () => {
    const styles = partOf('styles', style('x', 'one', 'y') + style('y', 'two', 'x'))
    const body = paragraph('正文', '<w:pStyle w:val="x"/>')

    const imported = await read('a.docx', wordOf(body, [{ name: 'word/styles.xml', content: styles }]))

    expect(kinds(imported)).to.deep.equal([null])
  })

  it('keeps a soft line break inside a paragraph and parts the paragraph at two', async () => {
    const file = wordOf('<w:p><w:r><w:t>上行</w:t><w:br/><w:t>下行</w:t><w:br/><w:br/><w:t>另一段</w:t></w:r></w:p>')

    expect(texts(await read('a.docx', file))).to.deep.equal(['上行\n下行', '另一段'])
  })

  it('takes tracked insertions as text, drops deletions, and tells of both with their paragraph', async () => {
    const by = { author: 'A. Reviewer', date: '2026-01-05T08:00:00Z' }
    const file = await word([
      new Paragraph('Untouched.'),
      new Paragraph({
        children: [
          new TextRun('The bridge is '),
          new InsertedTextRun({ text: '1,445', id: 1, ...by }),
          new DeletedTextRun({ text: '1,454', id: 2, ...by }),
          new TextRun(' metres long.'),
        ],
      }),
    ])

    const imported = await read('draft.docx', file)

    expect(texts(imported)).to.deep.equal(['Untouched.', 'The bridge is 1,445 metres long.'])
    expect(leftOut(imported)).to.deep.equal(['insertion@2:1,445', 'deletion@2:1,454'])
  })

  it('joins two paragraphs whose parting was deleted', async () => {
    const first = '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>前半句，</w:t></w:r></w:p>'

    const imported = await read('a.docx', wordOf(`${first}${paragraph('后半句。')}${paragraph('下一段。')}`))

    expect(texts(imported)).to.deep.equal(['前半句，后半句。', '下一段。'])
  })

  it('reads moved text once, where it was moved to', async () => {
    const body =
      '<w:p><w:moveFrom w:id="1"><w:r><w:t>搬走的话。</w:t></w:r></w:moveFrom><w:r><w:t>甲。</w:t></w:r></w:p>' +
      '<w:p><w:r><w:t>乙。</w:t></w:r><w:moveTo w:id="2"><w:r><w:t>搬走的话。</w:t></w:r></w:moveTo></w:p>'

    const imported = await read('a.docx', wordOf(body))

    expect(texts(imported)).to.deep.equal(['甲。', '乙。搬走的话。'])
    expect(leftOut(imported)).to.deep.equal(['deletion@1:搬走的话。', 'insertion@2:搬走的话。'])
  })

  it('tells of bold, links, footnotes, comments and pictures, and where', async () => {
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const bold: IRunOptions = { text: 'Very ', bold: true }
    const slanted: IRunOptions = { text: 'important', bold: true, italics: true }
    const file = await word(
      [
        new Paragraph('First.'),
        new Paragraph({
          children: [
            new TextRun(bold),
            new TextRun(slanted),
            new CommentRangeStart(0),
            new TextRun(' news'),
            new CommentRangeEnd(0),
            new TextRun({ children: [new CommentReference(0)] }),
            new FootnoteReferenceRun(1),
          ],
        }),
        new Paragraph({
          children: [
            new ExternalHyperlink({ link: 'https://example.org', children: [new TextRun('the plan')] }),
            new ImageRun({
              type: 'png',
              data: pixel,
              transformation: { width: 9, height: 9 },
              altText: { name: 'x', title: 'x', description: '首班列车' },
            }),
          ],
        }),
      ],
      {
        footnotes: { 1: { children: [new Paragraph('See the report.')] } },
        comments: { children: [{ id: 0, author: 'Li', date: new Date(0), children: [new Paragraph('Which news?')] }] },
      },
    )

    const imported = await read('draft.docx', file)

    expect(texts(imported)).to.deep.equal(['First.', 'Very important news', 'the plan'])
    expect(leftOut(imported)).to.deep.equal([
      'bold@2:Very important',
      'italic@2:important',
      'comment@2:Which news?',
      'footnote@2:See the report.',
      'link@3:the plan',
      'picture@3:首班列车',
    ])
  })

  it('reads tables cell by cell, one inside another, and says where each cell stood', async () => {
    const cell = (...children: (Paragraph | Table)[]): TableCell => new TableCell({ children })
    const inner = new Table({
      rows: [new TableRow({ children: [cell(new Paragraph('内一')), cell(new Paragraph('内二'))] })],
    })
    const file = await word([
      new Paragraph('表前'),
      new Table({ rows: [new TableRow({ children: [cell(new Paragraph('甲')), cell(inner, new Paragraph('乙'))] })] }),
      new Paragraph('表后'),
    ])

    const imported = await read('a.docx', file)

    expect(texts(imported)).to.deep.equal(['表前', '甲', '内一', '内二', '乙', '表后'])
    expect(imported.blocks.map((block) => block.place)).to.deep.equal([
      'paragraph:1',
      'table:1:1:1',
      'table:2:1:1',
      'table:2:1:2',
      'table:1:1:2',
      'paragraph:6',
    ])
    expect(leftOut(imported)).to.deep.equal(['table@2:', 'table@3:'])
  })

  it('takes numbered paragraphs as list items and tells once for each list that the numbers are not kept', async () => {
    const items = Array.from(
      { length: 300 },
      (_, index) => new Paragraph({ text: `第${index}条`, numbering: { reference: 'n', level: 0 } }),
    )
    const file = await word([new Paragraph('如下：'), ...items, new Paragraph('完毕。')], {
      numbering: {
        config: [{ reference: 'n', levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' }] }],
      },
    })

    const imported = await read('a.docx', file)

    expect(imported.blocks).to.have.length(302)
    expect(kinds(imported).slice(0, 3)).to.deep.equal([null, 'list-item', 'list-item'])
    expect(leftOut(imported)).to.deep.equal(['numbering@2:一、'])
  })

  it('does not speak of numbers where a list has only bullets', async () => {
    const file = await word([new Paragraph({ text: '一点', bullet: { level: 0 } })])

    const imported = await read('a.docx', file)

    expect(kinds(imported)).to.deep.equal(['list-item'])
    expect(imported.leftOut).to.deep.equal([])
  })

  it('reads a text box once, though Word writes it twice', async () => {
    const box = `<w:txbxContent>${paragraph('框内')}</w:txbxContent>`
    const body =
      `<w:p><w:r><w:t>框外前，</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>框外后。</w:t></w:r></w:p>`

    expect(texts(await read('a.docx', wordOf(body)))).to.deep.equal(['框内', '框外前，框外后。'])
  })

  it('leaves out tables of contents, hidden text and pinyin over characters, and tells', async () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const contents = `<w:p>${field('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${field('separate')}<w:r><w:t>目录第一行</w:t></w:r></w:p>`
    const body =
      `${contents}<w:p><w:r><w:t>第二行</w:t></w:r>${field('end')}</w:p>` +
      '<w:p><w:r><w:t>明</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r></w:p>' +
      '<w:p><w:r><w:ruby><w:rt><w:r><w:t>zhǎng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>长</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>'

    const imported = await read('a.docx', wordOf(body))

    expect(texts(imported)).to.deep.equal(['明', '长'])
    expect(leftOut(imported)).to.deep.equal(['contents@1:目录第一行', 'hidden@1:暗', 'ruby@2:'])
  })

  it('keeps the result of a field and tells of its link, and does not lose text to a field that never ends', async () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const link = `${field('begin')}<w:r><w:instrText>HYPERLINK "https://example.org"</w:instrText></w:r>${field('separate')}`
    const body =
      `<w:p>${link}<w:r><w:t>规划</w:t></w:r>${field('end')}<w:r><w:t>出台</w:t></w:r></w:p>` +
      `<w:p>${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>${paragraph('还在。')}`

    const imported = await read('a.docx', wordOf(body))

    expect(texts(imported)).to.deep.equal(['规划出台', '还在。'])
    expect(leftOut(imported)).to.deep.equal(['link@1:规划'])
  })

  it('reads a file whose names have other prefixes and whose document has another name', async () => {
    const content =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>严格</x:t></x:r></x:p></x:body></x:document>'
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" ' +
      'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>'

    const file = zipOf([
      { name: '_rels/.rels', content: relations },
      { name: 'word/document2.xml', content },
    ])

    expect(texts(await read('a.docx', file))).to.deep.equal(['严格'])
  })

  it('keeps an element that a table or a named mark surrounds', async () => {
    const file = await word([
      new Paragraph({ children: [new Bookmark({ id: 'b', children: [new TextRun('有书签')] })] }),
    ])

    expect(texts(await read('a.docx', file))).to.deep.equal(['有书签'])
  })
})

describe('refusing a Word document', () => {
  it('refuses one that would unpack to more than a hundred megabytes, before it unpacks anything', async () => {
    // Noise, so that no part swells by itself.
    const large = { content: randomBytes(400_000), claimedSize: 51_000_000 }
    const file = zipOf([
      { name: 'word/document.xml', ...large },
      { name: 'word/b.xml', ...large },
    ])

    expect((await refusal(() => read('a.docx', file))).code).to.equal('import.docx_bomb')
  })

  it('refuses a part that swells more than two hundred times', async () => {
    const file = wordOf(paragraph('a'), [{ name: 'word/media/a.bmp', content: new Uint8Array(5_000_000) }])

    expect((await refusal(() => read('a.docx', file))).code).to.equal('import.docx_bomb')
  })

  it('refuses more than two thousand parts', async () => {
    const parts = Array.from({ length: 2001 }, (_, index) => ({ name: `word/${index}.xml`, content: '' }))

    expect((await refusal(() => read('a.docx', zipOf(parts)))).code).to.equal('import.docx_bomb')
  })

  it('refuses a part that is larger than its directory says, or whose checksum is another', async () => {
    const content = partOf('document', '<w:body/>')
    const lying = zipOf([{ name: 'word/document.xml', content, claimedSize: 3 }])
    const flipped = zipOf([{ name: 'word/document.xml', content, crc: 1 }])

    for (const file of [lying, flipped]) {
      const problem = await refusal(() => read('a.docx', file))
      expect(problem).to.deep.equal({
        code: 'import.docx_broken',
        details: { part: 'word/document.xml', side: 'source' },
      })
    }
  })

  it('refuses one that is cut off', async () => {
    const file = wordOf(paragraph('正文'))

    const problem = await refusal(() => read('a.docx', file.subarray(0, file.length - 40)))

    expect(problem).to.deep.equal({ code: 'import.docx_broken', details: { part: 'ZIP', side: 'source' } })
  })

  it('refuses XML that is not well formed, and XML that declares a document type', async () => {
    const torn = zipOf([
      { name: 'word/document.xml', content: partOf('document', '<w:body>').replace('</w:document>', '') },
    ])
    const laughing = zipOf([
      { name: 'word/document.xml', content: `<!DOCTYPE a [<!ENTITY b "c">]>${partOf('document', paragraph('甲'))}` },
    ])

    for (const file of [torn, laughing]) {
      expect((await refusal(() => read('a.docx', file))).code).to.equal('import.docx_broken')
    }
  })

  it('refuses tables nested past a depth that Word itself does not write, in no time', async () => {
    const nested = (depth: number): string => `${'<w:tbl>'.repeat(depth)}${paragraph('底')}${'</w:tbl>'.repeat(depth)}`
    const noise = { name: 'word/noise.bin', content: randomBytes(20_000) }

    expect(texts(await read('a.docx', wordOf(nested(900), [noise])))).to.deep.equal(['底'])
    expect((await refusal(() => read('a.docx', wordOf(nested(50_000), [noise])))).code).to.equal('import.docx_broken')
  })

  it('refuses two parts of one name', async () => {
    const part = { name: 'word/document.xml', content: partOf('document', paragraph('甲')) }

    expect((await refusal(() => read('a.docx', zipOf([part, part])))).code).to.equal('import.docx_broken')
  })

  it('says of an encrypted one that it has a password', async () => {
    const file = zipOf([{ name: 'word/document.xml', content: 'x', flags: 1 }])
    const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')])

    expect((await refusal(() => read('a.docx', file))).code).to.equal('import.locked')
    expect((await refusal(() => read('a.docx', compound))).code).to.equal('import.locked')
  })

  it('refuses a zip that holds no Word document, and one that has lost its text', async () => {
    const sheet = zipOf([{ name: 'xl/workbook.xml', content: '<a/>' }])
    const lost = zipOf([{ name: 'word/styles.xml', content: partOf('styles', '') }])

    expect((await refusal(() => read('a.docx', sheet))).code).to.equal('import.binary')
    expect((await refusal(() => read('a.docx', lost))).code).to.equal('import.docx_broken')
  })

  it('refuses one without a word in it', async () => {
    expect((await refusal(() => read('a.docx', wordOf('<w:p/>')))).code).to.equal('import.empty')
  })
})

async function word(children: FileChild[], options: Partial<IPropertiesOptions> = {}): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({ ...options, sections: [{ children }] })))
}

function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
}

function style(id: string, name: string, basedOn = ''): string {
  const base = basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${base}</w:style>`
}
