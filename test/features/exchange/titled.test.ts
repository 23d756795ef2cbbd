import { expect } from 'chai'
import type { IncomingPair } from '../../../server/features/exchange/incoming.ts'
import { titled } from '../../../server/features/exchange/titled.ts'

const pair = (kind: IncomingPair['kind'], source: string, target: string): IncomingPair => ({
  kind,
  link: 'one-to-one',
  source,
  target,
  score: 1,
})
const kicker = pair('kicker', '要闻', 'News')
const title = pair('title', '春雨', 'Rain in Spring')
const body = pair('body', '雨停了。', 'The rain stopped.')
const shape = (pairs: readonly IncomingPair[]) => pairs.map(({ kind, source, target }) => [kind, source, target])

describe('a title that is given with the files', () => {
  it('is put before texts that say none, on the side of its language', () => {
    expect(shape(titled([body], ' Rain '))[0]).to.deep.equal(['title', '', 'Rain'])
    expect(shape(titled([body], '雨'))[0]).to.deep.equal(['title', '雨', ''])
    expect(titled([body], 'Rain')).to.have.length(2)
  })

  it('adds nothing to texts that say theirs', () => {
    expect(titled([kicker, title, body], 'Weather')).to.deep.equal([kicker, title, body])
  })

  it('tells which of the paragraphs is the title, in either language', () => {
    expect(shape(titled([kicker, title, body], '要闻'))).to.deep.equal([
      ['title', '要闻', 'News'],
      ['heading', '春雨', 'Rain in Spring'],
      ['body', '雨停了。', 'The rain stopped.'],
    ])
    expect(titled([kicker, body], 'The rain stopped.')[1]?.kind).to.equal('title')
  })

  it('may be left out', () => {
    expect(titled([body], ' ')).to.deep.equal([body])
  })
})
