import { expect } from 'chai'
import { comparePairs } from '../../../server/features/pairs/compare.ts'
import type { Pair } from '../../../server/features/pairs/pair.ts'
import { figuresOf } from '../../../server/features/review/compare-figures.ts'
import { filtered, rowsOf, type Filter } from '../../../server/features/review/compare.view.ts'

const pair = (target: string, more: Partial<Pair> = {}): Pair => ({
  ...{ id: 'a', articleId: 'article', presence: 'present', position: 1, kind: 'body', link: 'one-to-one' },
  ...{ state: 'draft', source: '雨停了。', target, sourceRevision: 1, targetRevision: 1, sourceSeen: 1, change: 1 },
  ...more,
})
const rows = (before: Pair, after: Pair) =>
  rowsOf(comparePairs([before], [after], []), { touches: [], names: new Map(), made: [] })
const everything: Filter = { show: 'changed', by: '', state: '', reason: '' }

describe('a row of a comparison', () => {
  it('says so when only marks were changed', () => {
    expect(rows(pair('It rained.'), pair('It rained!'))[0]?.happenings).to.deep.equal(['punctuation'])
    expect(rows(pair('It rained.'), pair('It poured!'))[0]?.happenings).to.deep.equal([])
    expect(rows(pair('It rained.'), pair('It rained.'))[0]?.happenings).to.deep.equal([])
  })

  it('is shown for another state alone only to who asks for that', () => {
    const [row] = rows(pair('It rained.'), pair('It rained.', { state: 'reviewed' }))
    const shown = (filter: Partial<Filter>) => filtered(row ? [row] : [], { ...everything, ...filter }).length

    expect(row?.stateBefore).to.equal('draft')
    expect([shown({}), shown({ show: 'states' }), shown({ show: 'all' })]).to.deep.equal([0, 1, 1])
    expect([shown({ show: 'all', state: 'reviewed' }), shown({ show: 'all', state: 'draft' })]).to.deep.equal([1, 0])
    expect(shown({ show: 'all', reason: 'style' })).to.equal(0)
  })
})

describe('the figures of a comparison', () => {
  it('count words, characters, their share, and edits', () => {
    const compared = rows(pair('The rain stopped.'), pair('The snow has stopped.', { source: '雪停了。' }))

    expect(figuresOf(compared, new Map())).to.deep.equal({
      ...{ paragraphs: 1, all: 1, words: 2, characters: 1, share: 2 / 3, byPerson: [], byReason: [] },
      editRate: { edits: 2, words: 5, rate: 0.4, exact: true },
    })
  })
})
