import { expect } from 'chai'
import { findingsOf } from '../../../server/features/pairs/findings.ts'
import { STATES, type Pair, type PairState } from '../../../server/features/pairs/pair.ts'
import { DEEDS, type Deed } from '../../../server/features/road/deeds.ts'
import { hindrances } from '../../../server/features/road/hindrances.ts'

const blank: Pair = {
  ...{
    id: 'a',
    articleId: 'article',
    presence: 'present',
    position: 1,
    kind: 'body',
    link: 'one-to-one',
    state: 'approved',
  },
  ...{ source: '雨。', target: 'Rain.', sourceRevision: 1, targetRevision: 1, sourceSeen: 1, change: 1 },
}

const pairs = (...all: Partial<Pair>[]): Pair[] =>
  all.map((pair, index) => ({ ...blank, id: `pair-${index + 1}`, ...pair }))

function hindered(deed: Deed, ...all: Partial<Pair>[]): string[] {
  const reading = {
    pairs: pairs(...all),
    findings: findingsOf(pairs(...all), []),
    demands: [],
    unreasoned: [],
    isAuthor: false,
  }
  return hindrances(deed, reading).map(({ code, count, pairId }) => `${code} ${count} ${pairId}`)
}

// What keeps an article with a pair in this state from being handed over.
const OPEN: Record<PairState, { submit: string[]; finish: string[] }> = {
  untranslated: { submit: ['unconfirmed 1 pair-2'], finish: ['unreviewed 1 pair-2'] },
  draft: { submit: ['unconfirmed 1 pair-2'], finish: ['unreviewed 1 pair-2'] },
  translated: { submit: [], finish: ['unreviewed 1 pair-2'] },
  reviewed: { submit: [], finish: [] },
  approved: { submit: [], finish: [] },
}

describe('what stands in the way', () => {
  for (const state of STATES) {
    it(`of submitting and of finishing, when one pair is ${state}`, () => {
      expect(hindered('submit', {}, { state })).to.deep.equal(OPEN[state].submit)
      expect(hindered('finish', {}, { state })).to.deep.equal(OPEN[state].finish)
    })
  }

  it('of submitting is told apart: without English, not confirmed, findings, each with how many and where', () => {
    const empty = { state: 'untranslated', target: '' } as const
    const all = [{}, { state: 'draft' }, empty, { state: 'draft' }, empty, { target: 'Rain 雨.' }] as const

    expect(hindered('submit', ...all)).to.deep.equal([
      'untranslated 2 pair-3',
      'unconfirmed 2 pair-2',
      'findings 1 pair-6',
    ])
  })

  it('is not an omission that was confirmed', () => {
    expect(hindered('submit', { target: '', link: 'omitted', state: 'translated' })).to.deep.equal([])
    expect(hindered('finish', { target: '', link: 'omitted', state: 'reviewed' })).to.deep.equal([])
    expect(hindered('submit', { target: '', link: 'omitted', state: 'untranslated' })).to.deep.equal([
      'untranslated 1 pair-1',
    ])
  })

  for (const deed of ['submit', 'finish', 'approve'] as const) {
    it(`of ${deed} is a blocking finding that nobody waived, and only that`, () => {
      const all = pairs({ target: 'Rain 雨.' }, { target: 'Rain 云.' })
      const key = findingsOf(all, [])[0]?.fingerprint ?? ''
      const waiver = { pairId: 'pair-1', fingerprint: key, actorId: 'li', note: 'A name.', createdAt: '' }
      const codes = (findings: ReturnType<typeof findingsOf>) =>
        hindrances(deed, { pairs: all, findings, demands: [], unreasoned: [], isAuthor: false })

      expect(codes(findingsOf(all, []))).to.deep.equal([{ code: 'findings', count: 2, pairId: 'pair-1' }])
      expect(codes(findingsOf(all, [waiver]))).to.deep.equal([{ code: 'findings', count: 1, pairId: 'pair-2' }])
      expect(codes(findingsOf(all, []).map((finding) => ({ ...finding, blocking: false })))).to.deep.equal([])
    })
  }

  it('of approving is that one’s own words stand in the text', () => {
    const code = (deed: Deed) =>
      hindrances(deed, { pairs: pairs({}), findings: [], demands: [], unreasoned: [], isAuthor: true }).map(
        (each) => each.code,
      )

    expect(code('approve')).to.deep.equal(['own-words'])
    for (const deed of DEEDS.filter((each) => each !== 'approve')) expect(code(deed)).to.deep.equal([])
  })

  it('of finishing is a thread that must be fixed, with how many and where, and of nothing else', () => {
    const reading = { pairs: pairs({}), findings: [], unreasoned: [], isAuthor: false }
    const demands = [{ pairId: null }, { pairId: 'pair-1' }]
    const found = DEEDS.map((deed) => [deed, hindrances(deed, { ...reading, demands })] as const)

    expect(found.filter(([, each]) => each.length > 0)).to.deep.equal([
      ['finish', [{ code: 'must-fix', count: 2, pairId: null }]],
    ])
  })

  it('of settling the pairing is a pair without any text', () => {
    expect(hindered('settle', {}, { source: '', target: '' }, { source: '' }, { target: '' })).to.deep.equal([
      'empty 1 pair-2',
    ])
  })

  it('of the other deeds is nothing in the text', () => {
    const worst = [
      { source: '', target: '', state: 'untranslated' },
      { target: '雨', state: 'draft' },
    ] as const

    for (const deed of ['return', 'recall', 'correct', 'abandon', 'put-away', 'bring-back'] as const) {
      expect(hindered(deed, ...worst), deed).to.deep.equal([])
    }
  })
})
