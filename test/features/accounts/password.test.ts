import { expect } from 'chai'
import { hashPassword, passwordFaults, passwordMatches } from '../../../server/features/accounts/password.ts'

describe('a password', () => {
  it('is kept as argon2id with at least 19 MiB and two passes', async () => {
    expect(await hashPassword('plum blossom')).to.match(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('matches its own hash and no other password does', async () => {
    const hash = await hashPassword('plum blossom')

    expect(await passwordMatches('plum blossom', hash)).to.equal(true)
    expect(await passwordMatches('plum blossoM', hash)).to.equal(false)
  })

  it('matches nothing when there is no hash', async () => {
    expect(await passwordMatches('', null)).to.equal(false)
  })

  it('is the same typed in full width, as a Chinese keyboard may do', async () => {
    expect(await passwordMatches('１２３四五六七八九十', await hashPassword('123四五六七八九十'))).to.equal(true)
  })

  const refused = [
    ['nine long', 'password.short'],
    ['汉字九个还差一个啊', 'password.short'],
    ['x'.repeat(100) + 'y'.repeat(101), 'password.long'],
    ['1234567890', 'password.common'],
    ['Password123', 'password.common'],
    ['１２３４５６７８９０', 'password.common'],
    ['aaaaaaaaaaaa', 'password.common'],
    ['Chen@Example.org', 'password.personal'],
    ['chenyuchenyu', 'password.personal'],
  ] as const
  for (const [password, code] of refused) {
    it(`is refused as ${code}: ${password.slice(0, 20)}`, () => {
      const faults = passwordFaults(password, ['chen@example.org', 'Chen Yu Chen Yu', ''])

      expect(faults.map((fault) => [fault.pointer, fault.code])).to.deep.equal([['password', code]])
    })
  }

  it('is taken when it is ten characters long in any script', () => {
    expect(passwordFaults('春风又绿江南岸明月照', [''])).to.deep.equal([])
    expect(passwordFaults('quiet-rain', ['chen@example.org'])).to.deep.equal([])
  })
})
