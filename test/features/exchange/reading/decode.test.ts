import { expect } from 'chai'
import { decode } from '../../../../server/features/exchange/reading/decode.ts'
import { big5, gb18030, utf16, windows1252 } from './encodings.ts'
import { refusal } from './support.ts'

const CHINESE = '江城三号线今天开通。\n全长40.2公里，共设20座车站，市民出行更便捷。\n'
const ENGLISH = 'The line opened today.\nIt is 40.2 kilometres long.\n'

describe('telling the encoding of a text', () => {
  const files: [name: string, text: string, encoding: string, bytes: Uint8Array][] = [
    ['UTF-8', CHINESE, 'utf-8', Buffer.from(CHINESE)],
    ['UTF-8 with a mark', CHINESE, 'utf-8', Buffer.from(`\uFEFF${CHINESE}`)],
    ['pure ASCII', ENGLISH, 'utf-8', Buffer.from(ENGLISH)],
    ['UTF-16LE with a mark', CHINESE, 'utf-16le', utf16(CHINESE, 'little', '\uFEFF')],
    ['UTF-16BE with a mark', CHINESE, 'utf-16be', utf16(CHINESE, 'big', '\uFEFF')],
    ['UTF-16LE without a mark', CHINESE, 'utf-16le', utf16(CHINESE, 'little')],
    ['UTF-16BE without a mark', CHINESE, 'utf-16be', utf16(CHINESE, 'big')],
    ['English in UTF-16LE without a mark', ENGLISH, 'utf-16le', utf16(ENGLISH, 'little')],
    [
      'one Chinese line in UTF-16BE, with no zero byte in it',
      '江城，三号线。',
      'utf-16be',
      utf16('江城，三号线。', 'big'),
    ],
    ['GB18030', CHINESE, 'gb18030', gb18030(CHINESE)],
    ['one Chinese word in GB18030', '编辑', 'gb18030', gb18030('编辑')],
    [
      'GB18030 in traditional characters',
      '經濟發展是當前的重要工作。',
      'gb18030',
      gb18030('經濟發展是當前的重要工作。'),
    ],
    ['English with a Chinese name in GB18030', `${ENGLISH}By 李烨\n`, 'gb18030', gb18030(`${ENGLISH}By 李烨\n`)],
    [
      'English with curly quotes from old Windows',
      '“It’s open,” she said – a café.',
      'windows-1252',
      windows1252('“It’s open,” she said – a café.'),
    ],
  ]
  for (const [name, text, encoding, bytes] of files) {
    it(`reads ${name}`, () => {
      expect(decode(bytes)).to.deep.equal({ text, encoding })
    })
  }

  it('refuses bytes that are no text', async () => {
    const picture = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')

    expect((await refusal(() => decode(picture))).code).to.equal('import.binary')
  })

  it('refuses a zero byte in a text', async () => {
    expect((await refusal(() => decode(Buffer.from('甲\u0000乙丙')))).code).to.equal('import.binary')
  })

  it('refuses Big5 rather than reading it as other Chinese', async () => {
    const bytes = big5('經濟發展是當前的重要工作，我們必須堅持改革開放，推動高質量發展。')

    expect((await refusal(() => decode(bytes))).code).to.equal('import.encoding')
  })

  it('names the line where UTF-8 breaks', async () => {
    const bytes = Buffer.concat([
      Buffer.from('江城三号线开通。\n'.repeat(6)),
      Buffer.from([0xe6, 0xb1, 0x41]),
      Buffer.from('\n尾'),
    ])

    expect(await refusal(() => decode(bytes))).to.deep.equal({ code: 'import.encoding', details: { line: 7 } })
  })

  it('names the line where GB18030 breaks', async () => {
    const bytes = Buffer.concat([gb18030('江城三号线开通。\n'.repeat(3)), Buffer.from([0xbd]), Buffer.from('\n')])

    expect(await refusal(() => decode(bytes))).to.deep.equal({ code: 'import.encoding', details: { line: 4 } })
  })

  it('refuses UTF-16 that ends in half a character', async () => {
    const bytes = utf16('江城', 'little', '\uFEFF').subarray(0, 5)

    expect((await refusal(() => decode(bytes))).code).to.equal('import.encoding')
  })
})
