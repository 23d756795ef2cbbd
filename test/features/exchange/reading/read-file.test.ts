import { expect } from 'chai'
import { readFile, readPasted, recut } from '../../../../server/features/exchange/reading/read-file.ts'
import { read, refusal, texts } from './support.ts'
import { wordOf, zipOf } from './zip.ts'

describe('reading a file', () => {
  it('reads text with its lines as places and keeps it as it came, so that it can be cut another way', async () => {
    const imported = await read('稿.txt', '\uFEFF标题\r\n\r\n　　第一行\r\n第二行\r\n')

    expect(imported).to.deep.include({ format: 'text', encoding: 'utf-8', cut: 'lines', leftOut: [] })
    expect(imported.blocks).to.deep.equal([
      { text: '标题', kind: null, place: 'line:1' },
      { text: '第一行', kind: null, place: 'line:3' },
      { text: '第二行', kind: null, place: 'line:4' },
    ])
    expect(texts(recut(imported, 'blank-lines'))).to.deep.equal(['标题', '第一行第二行'])
    expect(recut(recut(imported, 'blank-lines'), 'lines')).to.deep.equal(imported)
  })

  it('does not cut other formats again', async () => {
    const imported = await read('a.md', '# 标题\n')

    expect(recut(imported, 'lines')).to.equal(imported)
  })

  it('reads pasted text like a text file without an encoding', () => {
    expect(readPasted('甲\n乙')).to.deep.include({ format: 'text', encoding: null, raw: '甲\n乙' })
  })

  it('goes by what a file holds, not by what it is called', async () => {
    const docx = wordOf('<w:p><w:r><w:t>正文</w:t></w:r></w:p>')

    expect((await read('a.txt', docx)).format).to.equal('docx')
    expect((await read('a.doc', '<html><body><p>正文</p></body></html>')).format).to.equal('html')
    expect((await read('a.docx', '正文')).format).to.equal('text')
    expect((await read('a.html', '没有元素的正文，1 < 2')).format).to.equal('text')
  })

  const refused: [name: string, content: Uint8Array, code: string][] = [
    ['an empty file', new Uint8Array(), 'import.empty'],
    ['a file of white space', Buffer.from('\n 　\n\u2028\n'), 'import.empty'],
    ['a page without words', Buffer.from('<html><body><script>a()</script></body></html>'), 'import.empty'],
    ['old Word and WPS', Buffer.from('d0cf11e0a1b11ae1000000000000000000', 'hex'), 'import.old_word'],
    ['PDF', Buffer.from('%PDF-1.7\n'), 'import.pdf'],
    ['PDF after a line of white space', Buffer.from('\r\n%PDF-1.7\n'), 'import.pdf'],
    ['rich text', Buffer.from('{\\rtf1\\ansi x}'), 'import.rtf'],
    ['a picture', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), 'import.binary'],
    ['another zip', zipOf([{ name: 'a.txt', content: 'a' }]), 'import.binary'],
  ]
  for (const [name, content, code] of refused) {
    it(`refuses ${name}`, async () => {
      expect(await refusal(() => read('稿件.docx', content))).to.deep.equal({ code, details: { side: 'source' } })
    })
  }

  it('says how large a file may be, in megabytes', async () => {
    const problem = await refusal(() =>
      readFile({ name: 'a.txt', bytes: Buffer.from('正文'.repeat(300_000)), limitBytes: 1_500_000 }),
    )

    expect(problem).to.deep.equal({ code: 'import.too_large', details: { limit: 1.5, side: 'file' } })
  })

  it('refuses an empty pasted text and names the side', async () => {
    expect(await refusal(() => readPasted(' \n ', 'target'))).to.deep.equal({
      code: 'import.empty',
      details: { side: 'target' },
    })
  })
})
