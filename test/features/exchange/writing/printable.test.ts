import { expect } from 'chai'
import { printable } from '../../../../server/features/exchange/writing/printable.ts'

describe('text on its way into a file', () => {
  it('loses control characters, keeps tabs, and has one sign for a line end', () => {
    expect(printable('a\u0000b\u001bc\u007fd\u0085e\ufffff\tg\r\nh\ri\nj')).to.equal('abcdef\tg\nh\ni\nj')
  })

  it('has a sign in the place of half a character, and whole ones as they are', () => {
    expect(printable('\ud83d|👍🏽|\udc4d|𠮷')).to.equal('\ufffd|👍🏽|\ufffd|𠮷')
  })
})
