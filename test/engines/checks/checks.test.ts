import { expect } from 'chai'
import { CHECKS, runChecks } from '../../../server/engines/checks/checks.ts'

describe('checks', () => {
  const pair = { source: '长春。', target: 'Changchun.', link: 'one-to-one' }

  it('have one id each', () => {
    const ids = CHECKS.map(({ id }) => id)

    expect(new Set(ids).size).to.equal(ids.length)
  })

  it('say nothing about a pair that is in order', () => {
    expect(runChecks(pair)).to.deep.equal([])
  })

  describe('target.empty', () => {
    const finding = {
      check: 'target.empty',
      severity: 'error',
      blocking: true,
      source: { start: 0, end: 3, text: '长春。' },
      target: null,
      details: {},
    }

    it('finds a pair without English', () => {
      for (const target of ['', ' \n', '\u200b']) expect(runChecks({ ...pair, target })).to.deep.equal([finding])
    })

    it('lets a pair be that was left out on purpose', () => {
      expect(runChecks({ ...pair, target: '', link: 'omitted' })).to.deep.equal([])
    })

    it('lets English be that was added for readers, but not an addition that says nothing', () => {
      expect(runChecks({ source: '', target: 'A note.', link: 'added' })).to.deep.equal([])
      expect(runChecks({ source: '', target: '', link: 'added' })).to.deep.equal([{ ...finding, source: null }])
    })
  })

  describe('target.chinese', () => {
    it('finds each run of Chinese in the English, with its place', () => {
      const findings = runChecks({ ...pair, target: 'The 长春 city, 吉林.' })

      expect(
        findings.map(({ check, blocking, source, target }) => ({ check, blocking, source, target })),
      ).to.deep.equal([
        { check: 'target.chinese', blocking: true, source: null, target: { start: 4, end: 6, text: '长春' } },
        { check: 'target.chinese', blocking: true, source: null, target: { start: 13, end: 15, text: '吉林' } },
      ])
    })

    it('does not mind Chinese in the source', () => {
      expect(runChecks({ ...pair, source: '长春，吉林' })).to.deep.equal([])
    })
  })
})
