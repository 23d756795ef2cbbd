import { expect } from 'chai'
import {
  classOf,
  countClasses,
  errorRate,
  judgedTogether,
  mqmPenalty,
  type ErrorClass,
  type ReviewError,
} from '../../../server/features/reasons/quality.ts'
import { SEVERITIES, type Reason, type Severity } from '../../../server/features/reasons/reason.ts'

function error(reason: Reason, severity: Severity = 'minor', rest: Partial<ReviewError> = {}): ReviewError {
  return { reason, severity, tells: 'words', deleted: `no ${reason}`, inserted: severity, ...rest }
}

describe('the quality of a text by MQM', () => {
  it('is the points of its errors by severity, 1, 5 and 25, for each 1,000 words', () => {
    const errors = SEVERITIES.map((severity) => error('meaning', severity))

    expect(mqmPenalty({ errors, words: 500, characters: 900 })).to.equal(62)
    expect(mqmPenalty({ errors: [], words: 500, characters: 900 })).to.equal(0)
  })

  it('is nothing for a text without words', () => {
    expect(mqmPenalty({ errors: [], words: 0, characters: 0 })).to.equal(null)
  })
})

describe('the quality of a text by GB/T 19682-2005', () => {
  const CLASSES: [Reason, Severity, ErrorClass | null][] = [
    ['meaning', 'critical', 'I'],
    ['figure', 'major', 'I'],
    ['omission', 'major', 'I'],
    ['meaning', 'minor', 'II'],
    ['figure', 'minor', 'II'],
    ['addition', 'critical', 'II'],
    ['grammar', 'major', 'II'],
    ['term', 'critical', 'III'],
    ['name', 'minor', 'III'],
    ['style', 'major', null],
  ]
  for (const [reason, severity, expected] of CLASSES) {
    it(`takes a ${severity} error of ${reason} for ${expected ? `class ${expected}` : 'none'}`, () => {
      expect(classOf(error(reason, severity))).to.equal(expected)
    })
  }

  it('takes what is wrong in marks alone for class IV, whatever the reason', () => {
    expect(classOf(error('meaning', 'critical', { tells: 'punctuation' }))).to.equal('IV')
    expect(classOf(error('style', 'minor', { tells: 'space' }))).to.equal('IV')
  })

  it('counts an error that is repeated once, and the same words with another reason again', () => {
    const errors = [error('term'), error('term'), error('name', 'minor', { deleted: 'no term' })]

    expect(countClasses([{ errors }])).to.deep.equal({ I: 0, II: 0, III: 2, IV: 0 })
  })

  it('is K·C_A·(3·D_I + D_II + 0.5·D_III + 0.25·D_IV) of the Chinese characters', () => {
    const errors = [
      error('figure', 'critical'),
      error('grammar'),
      error('term'),
      error('term', 'minor', { tells: 'punctuation', deleted: ',' }),
    ]

    expect(errorRate([{ errors, words: 1, characters: 1000 }], { k: 1, ca: 1 })).to.equal(4.75 / 1000)
    expect(errorRate([{ errors, words: 1, characters: 1000 }], { k: 0.5, ca: 1.2 })).to.be.closeTo(0.00285, 1e-12)
    expect(errorRate([{ errors, words: 1, characters: 0 }], { k: 1, ca: 1 })).to.equal(null)
  })

  it('counts an error again in another review, so that many texts are not better than each of them', () => {
    const round = { errors: [error('figure', 'critical')], words: 1, characters: 1000 }

    expect(errorRate([round, round], { k: 1, ca: 1 })).to.equal(errorRate([round], { k: 1, ca: 1 }))
  })

  it('judges several reviews as one text', () => {
    const one = { errors: [error('term')], words: 100, characters: 200 }

    expect(judgedTogether([one, one])).to.deep.equal({
      errors: [error('term'), error('term')],
      words: 200,
      characters: 400,
    })
  })
})
