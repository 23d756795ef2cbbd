import { expect } from 'chai'
import fc from 'fast-check'
import { lexiconFromFile } from '../../../server/engines/lexicon-file.ts'
import { matchParagraphs } from '../../../server/features/exchange/match-paragraphs.ts'
import { planRenewal, type OldPair, type RenewalRow } from '../../../server/features/exchange/renewal.ts'

const PAIRS: OldPair[] = [
  ['春雨', 'Rain in Spring'],
  ['雨停了，江水上涨0.4米。', 'The rain stopped; the river rose by 0.4 meters.'],
  ['大家回家。', 'All went home.'],
  ['船又开了。', ''],
].map(([source = '', target = ''], index) => ({
  id: String(index + 1),
  kind: 'body',
  link: 'one-to-one',
  source,
  target,
}))

const plan = (fresh: { source?: string[]; target?: string[] }, pairs = PAIRS) => {
  const lines = (texts?: string[]) => texts?.map((text) => ({ text, kind: null })) ?? null
  return planRenewal(pairs, { source: lines(fresh.source), target: lines(fresh.target) }, lexiconFromFile())
}
const told = (rows: readonly RenewalRow[]) =>
  rows.map(({ fate, pairIds, source, target }) => `${fate} ${pairIds.join('+')}: ${source} = ${target}`)

describe('What newer files make of an article', () => {
  it('keeps the pairs whose text did not change, and puts new Chinese between them', () => {
    const rows = plan({
      source: ['春雨', '雨停了，江水上涨0.5米。', '共有402家企业参加了活动。', '大家回家。', '船又开了。'],
    })

    expect(told(rows)).to.deep.equal([
      'same 1: 春雨 = Rain in Spring',
      'changed 2: 雨停了，江水上涨0.5米。 = The rain stopped; the river rose by 0.4 meters.',
      'new : 共有402家企业参加了活动。 = ',
      'same 3: 大家回家。 = All went home.',
      'same 4: 船又开了。 = ',
    ])
  })

  it('gives new English to the pairs that have none yet', () => {
    const rows = plan({ target: [...PAIRS.slice(0, 3).map(({ target }) => target), 'The boats ran again.'] })

    expect(told(rows).at(-1)).to.equal('changed 4: 船又开了。 = The boats ran again.')
    expect(rows.map(({ fate }) => fate)).to.deep.equal(['same', 'same', 'same', 'changed'])
  })

  it('pairs a whole English file with an article that had none', () => {
    const bare = PAIRS.map((pair) => ({ ...pair, target: '' }))
    const english = [...PAIRS.slice(0, 3).map(({ target }) => target), 'The boats ran again.']

    expect(plan({ target: english }, bare).map(({ target }) => target)).to.deep.equal(english)
  })

  it('lets a pair go whose Chinese is gone, and says with which words', () => {
    const rows = plan({ source: ['春雨', '大家回家。', '船又开了。'] })

    expect(told(rows)[1]).to.equal('gone 2: 雨停了，江水上涨0.4米。 = The rain stopped; the river rose by 0.4 meters.')
  })

  it('makes one pair of two whose Chinese became one paragraph, and keeps both of their English', () => {
    const rows = plan({ source: ['春雨', '雨停了，江水上涨0.4米。大家回家。', '船又开了。'] })

    expect(told(rows)[1]).to.equal(
      'changed 2+3: 雨停了，江水上涨0.4米。大家回家。 = The rain stopped; the river rose by 0.4 meters.\nAll went home.',
    )
  })

  it('leaves what was left out on purpose alone', () => {
    const pairs = PAIRS.map((pair) => (pair.id === '4' ? { ...pair, link: 'omitted' as const } : pair))

    const rows = plan({ target: [...PAIRS.slice(0, 3).map(({ target }) => target), 'The boats ran again.'] }, pairs)

    expect(told(rows).slice(-2)).to.have.members(['same 4: 船又开了。 = ', 'new :  = The boats ran again.'])
  })

  it('loses and repeats no paragraph of the new file, in whatever way it differs', () => {
    const word = fc.constantFrom('雨停了。', '江水上涨。', '船又开了。', '大家回家。', '人们很高兴。', '第二天是晴天。')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), fc.array(word, { minLength: 1, maxLength: 8 }), (old, fresh) => {
        const pairs = old.map((source, index) => ({
          id: `${index}`,
          kind: 'body' as const,
          link: 'one-to-one' as const,
          source,
          target: `English ${index}.`,
        }))

        const rows = plan({ source: fresh }, pairs).filter(({ fate }) => fate !== 'gone')

        expect(rows.flatMap(({ source }) => source.split('\n').filter(Boolean))).to.deep.equal(fresh)
        const ids = plan({ source: fresh }, pairs).flatMap(({ pairIds }) => pairIds)
        expect([...ids].sort()).to.deep.equal(pairs.map(({ id }) => id).sort())
      }),
    )
  })
})

describe('Paragraphs of two states of a text', () => {
  it('are the same when equal or alike, also when one became two', () => {
    const old = ['春雨', '雨停了，江水上涨0.4米，船又开了。', '大家回家。', '再见。']
    const fresh = ['春雨', '雨停了，江水上涨了0.5米。', '船又开了，人们很高兴。', '再见。']

    expect(matchParagraphs(old, fresh)).to.deep.equal([
      { old: [0], fresh: [0] },
      { old: [1], fresh: [1, 2] },
      { old: [2], fresh: [] },
      { old: [3], fresh: [3] },
    ])
  })
})
