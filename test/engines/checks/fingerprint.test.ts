import { expect } from 'chai'
import { runChecks } from '../../../server/engines/checks/checks.ts'
import { fingerprint } from '../../../server/engines/checks/fingerprint.ts'

describe('fingerprint', () => {
  const pair = { source: '长春、吉林', target: 'The 长春 and 长春', link: 'one-to-one' }
  const [first, second] = runChecks(pair)
  if (!first || !second) throw new Error('the pair must have two findings')

  it('is the same for the same finding about the same texts', () => {
    const again = { ...first, details: { text: 'said in other words' } }

    expect(fingerprint({ ...pair }, again))
      .to.equal(fingerprint(pair, first))
      .and.to.match(/^[0-9a-f]{64}$/)
  })

  it('tells two findings of one pair apart by their place', () => {
    expect(fingerprint(pair, first)).not.to.equal(fingerprint(pair, second))
  })

  it('tells checks apart', () => {
    expect(fingerprint(pair, first)).not.to.equal(fingerprint(pair, { ...first, check: 'target.other' }))
  })

  it('changes with either text, even where the finding stays in its place', () => {
    const changed = [
      { ...pair, source: '长春、吉林。' },
      { ...pair, target: 'The 长春 and 长春.' },
    ]

    for (const other of changed) expect(fingerprint(other, first)).not.to.equal(fingerprint(pair, first))
  })
})
