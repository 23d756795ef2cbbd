import { expect } from 'chai'
import fc from 'fast-check'
import { normalise } from '../../../server/engines/text/normalise.ts'

describe('normalise', () => {
  const table: [title: string, given: string, kept: string][] = [
    ['composes letters and their marks', 'cafe\u0301', 'caf\u00e9'],
    ['cuts lines by LF alone', 'one\r\ntwo\n', 'one\ntwo\n'],
    ['drops byte order marks', '\ufeff长春\ufeff市', '长春市'],
    ['drops the indent of a Chinese paragraph', '　　上半年，\n　　下半年，', '上半年，\n下半年，'],
    ['drops white space at the end of a line', 'one \t\ntwo\u00a0', 'one\ntwo'],
    ['keeps white space and tabs inside a line', 'a  b\tc　d', 'a  b\tc　d'],
    ['drops control characters', 'a\u0000b\u0007c\u0085d\re', 'abcde'],
    ['keeps U+2028 and does not take it for a line end', 'one \u2028 two', 'one \u2028 two'],
    ['keeps a space that carries a mark', ' \u0301a', ' \u0301a'],
    ['replaces half a character, which no file can hold', 'a\ud83db', 'a\ufffdb'],
    ['keeps emoji whole', '👩‍👩‍👧 ok', '👩‍👩‍👧 ok'],
  ]
  for (const [title, given, kept] of table) {
    it(title, () => expect(normalise(given)).to.equal(kept))
  }

  it('changes nothing the second time', () => {
    const pieces = fc.constantFrom(
      '\ufeff',
      ' ',
      '　',
      '\t',
      '\r',
      '\n',
      '\u0000',
      'e',
      '\u0301',
      '长',
      '\u2028',
      '\ud83d',
    )
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: pieces })), (text) => {
        const once = normalise(text)

        expect(normalise(once)).to.equal(once)
      }),
    )
  })
})
