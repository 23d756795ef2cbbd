import { expect } from 'chai'
import fc from 'fast-check'
import {
  belongsTo,
  fieldsToCarry,
  pack,
  typedTexts,
  unpack,
  type Carried,
} from '../../../server/features/accounts/carried.ts'

describe('a form on its way through the sign-in', () => {
  it('comes out as it went in, whatever was typed', () => {
    const fields = fc.array(fc.tuple(fc.string(), fc.string({ unit: 'grapheme' })))
    fc.assert(
      fc.property(fields, (typed) => {
        const carried = form({ fields: typed })

        expect(unpack(pack(carried) ?? '')).to.deep.equal(carried)
      }),
    )
  })

  it('leaves the old token and every password behind', () => {
    const body = {
      _csrf: 'old',
      password: 'secret',
      newPassword: 'secret',
      current: 'secret',
      target: 'It rained.',
      roles: ['a', 'b'],
    }

    expect(fieldsToCarry(body)).to.deep.equal([
      ['target', 'It rained.'],
      ['roles', 'a'],
      ['roles', 'b'],
    ])
  })

  it('is not packed when it is larger than two megabytes', () => {
    expect(pack(form({ fields: [['target', '雨'.repeat(600_000)]] }))).to.be.a('string')
    expect(pack(form({ fields: [['target', '雨'.repeat(700_000)]] }))).to.equal(null)
  })

  for (const broken of [
    '',
    'x',
    '%%%',
    Buffer.from('{"path":"/"}').toString('base64url'),
    Buffer.from('null').toString('base64url'),
  ]) {
    it(`is nothing when it was tampered with: ${JSON.stringify(broken)}`, () => {
      expect(unpack(broken)).to.equal(null)
    })
  }

  it('goes to no other site', () => {
    const packed = pack(form({ path: '//evil.example/steal' })) ?? ''

    expect(unpack(packed)).to.equal(null)
  })

  it('shows what was typed and not what the page added', () => {
    const carried = form({
      fields: [
        ['basedOn', '12'],
        ['pairId', '0123456789abcdefghjk'],
        ['person', 'chen'],
        ['_method', 'delete'],
        ['target', 'It rained.'],
        ['note', ' '],
      ],
    })

    expect(typedTexts(carried)).to.deep.equal(['It rained.'])
  })

  it('belongs to the person who typed, or to anybody when that is not known', () => {
    expect(belongsTo(form({ person: 'chen' }), 'chen')).to.equal(true)
    expect(belongsTo(form({ person: 'chen' }), 'hall')).to.equal(false)
    expect(belongsTo(form({ person: '' }), 'hall')).to.equal(true)
  })
})

function form(given: Partial<Carried>): Carried {
  return { path: '/pairs/1/revisions', back: '/articles/1', person: '', takesFiles: false, fields: [], ...given }
}
