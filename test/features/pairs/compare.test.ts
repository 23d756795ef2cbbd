import { expect } from 'chai'
import { comparePairs, happeningsOf, isChanged, textsOf } from '../../../server/features/pairs/compare.ts'
import type { Pair } from '../../../server/features/pairs/pair.ts'

const pair = (id: string, target = `Text of ${id}.`, more: Partial<Pair> = {}): Pair => ({
  id,
  articleId: 'article',
  presence: 'present',
  position: 1,
  kind: 'body',
  link: 'one-to-one',
  state: 'draft',
  source: `${id}的文字。`,
  target,
  sourceRevision: 1,
  targetRevision: 1,
  sourceSeen: 1,
  change: 1,
  ...more,
})
const [a, b, c, d] = [pair('a'), pair('b'), pair('c'), pair('d')]
const shape = (compared: ReturnType<typeof comparePairs>) =>
  compared.map((each) => [
    each.before.map(({ id }) => id).join(),
    each.after.map(({ id }) => id).join(),
    happeningsOf(each).join(),
  ])

describe('comparing two states of an article', () => {
  it('puts the same pairs beside each other and finds nothing in what stayed', () => {
    const compared = comparePairs([a, b], [a, b], [])

    expect(shape(compared)).to.deep.equal([
      ['a', 'a', ''],
      ['b', 'b', ''],
    ])
    expect(compared.some(isChanged)).to.equal(false)
  })

  it('shows what is gone where it stood, and what is new where it stands', () => {
    expect(shape(comparePairs([a, b, c], [a, d, c], []))).to.deep.equal([
      ['a', 'a', ''],
      ['b', '', 'removed'],
      ['', 'd', 'inserted'],
      ['c', 'c', ''],
    ])
    expect(shape(comparePairs([a, b], [b], []))[0]).to.deep.equal(['a', '', 'removed'])
  })

  it('tells the fewest pairs that explain a new order as moved', () => {
    expect(shape(comparePairs([a, b, c, d], [b, c, d, a], []))).to.deep.equal([
      ['b', 'b', ''],
      ['c', 'c', ''],
      ['d', 'd', ''],
      ['a', 'a', 'moved'],
    ])
  })

  it('follows the words through merges and splits: what only changed its place is no change of words', () => {
    const merged = pair('a', 'Text of a.\nText of b.', { source: 'a的文字。\nb的文字。' })
    const [family, next] = comparePairs([a, b, c], [merged, c], [{ fromPairId: 'b', toPairId: 'a' }])

    expect(family && happeningsOf(family)).to.deep.equal(['merged'])
    expect(family && textsOf(family, 'target')).to.deep.equal(['Text of a.\nText of b.', 'Text of a.\nText of b.'])
    expect(next && isChanged(next)).to.equal(false)

    const back = comparePairs([merged, c], [a, b, c], [{ fromPairId: 'a', toPairId: 'b' }])
    expect(shape(back)[0]).to.deep.equal(['a', 'a,b', 'split'])
  })

  it('sees other words, another kind, another link', () => {
    const other = pair('a', 'Other words.', { kind: 'quote', link: 'merged' })

    const [compared] = comparePairs([a], [other], [])

    expect(compared && isChanged(compared)).to.equal(true)
    expect(compared && happeningsOf(compared)).to.deep.equal(['kind', 'link'])
  })
})
