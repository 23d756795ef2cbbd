import { expect } from 'chai'
import { attemptNames, network } from '../../../server/features/accounts/sign-in-attempt.ts'
import { countAttempt } from '../../../server/features/accounts/sign-in-attempts.queries.ts'
import { signIn } from '../../../server/features/accounts/sign-in.ts'
import { replaceUser } from '../../../server/features/accounts/users.queries.ts'
import { HOUR, MINUTE } from '../../../server/lib/clock.ts'
import { openOffice, PASSWORD, type Office } from '../../support/office.ts'
import { refusalOf } from '../../support/refusal.ts'

describe('signing in', () => {
  it('knows a person by address and password, however the address is typed', async () => {
    const office = await openOffice()
    const chen = await office.add('chen', 'translator')

    const user = await trial(office, { email: ' Chen@Example.org ' })

    expect(user).to.deep.equal(chen)
  })

  it('refuses an unknown address, a wrong password, an invited and a deactivated person with the same words', async () => {
    const office = await openOffice()
    const chen = await office.add('chen', 'translator')

    const unknown = await refusalOf(trial(office, { email: 'nobody@example.org' }))
    const wrong = await refusalOf(trial(office, { password: 'plum blossom in rain' }))
    await office.database.write((tx) => replaceUser(tx, chen.id, { status: 'deactivated' }))
    const deactivated = await refusalOf(trial(office))
    await office.database.write((tx) => replaceUser(tx, chen.id, { status: 'invited' }))
    const invited = await refusalOf(trial(office))

    const all = [unknown, wrong, deactivated, invited].map(({ code, details, faults }) => ({ code, details, faults }))
    expect(all).to.deep.equal(Array(4).fill({ code: 'sign_in.refused', details: {}, faults: [] }))
  })

  it('stops looking at passwords of an account after ten failures, until fifteen minutes are over', async () => {
    const office = await openOffice()
    await office.add('chen', 'translator')
    for (let count = 0; count < 10; count += 1) {
      await refusalOf(trial(office, { password: 'a guess', address: `10.0.0.${count}` }))
    }

    office.wait(5 * MINUTE)
    const refused = await refusalOf(trial(office))
    office.wait(10 * MINUTE)
    const user = await trial(office)

    expect(refused).to.include({ code: 'sign_in.too_many' })
    expect(refused.details).to.deep.equal({ minutes: 10 })
    expect(user.name).to.equal('chen')
  })

  it('counts guesses that are made at the same time', async () => {
    const office = await openOffice()
    await office.add('chen', 'translator')

    const guesses = Array.from({ length: 14 }, () => refusalOf(trial(office, { password: 'a guess' })))
    const codes = (await Promise.all(guesses)).map((problem) => problem.code)

    expect(codes.filter((code) => code === 'sign_in.too_many')).to.have.length(4)
  })

  it('stops an address that tries many accounts after fifty failures', async () => {
    const office = await openOffice()
    await office.add('chen', 'translator')
    for (let count = 0; count < 50; count += 1) {
      const names = attemptNames(`guess${count}@example.org`, '10.0.0.1')
      await office.database.write((tx) => countAttempt(tx, names, office.now()))
    }

    const there = await refusalOf(trial(office))
    const elsewhere = await trial(office, { address: '10.0.0.99' })

    expect(there).to.include({ code: 'sign_in.too_many' })
    expect(elsewhere.name).to.equal('chen')
  })

  it('forgets the failures of an account that got in, and does not count that against its address', async () => {
    const office = await openOffice()
    await office.add('chen', 'translator')
    for (let count = 0; count < 9; count += 1) await refusalOf(trial(office, { password: 'a guess' }))

    await trial(office)
    for (let count = 0; count < 9; count += 1) await refusalOf(trial(office, { password: 'a guess' }))
    await trial(office)

    const rows = await office.database.read.selectFrom('signInAttempts').selectAll().execute()
    expect(rows.map((row) => row.failures)).to.deep.equal([18])
  })

  it('keeps neither e-mails nor addresses in the table of attempts', async () => {
    const office = await openOffice()

    await refusalOf(trial(office, { email: 'chen@example.org', address: '10.1.2.3' }))

    const rows = await office.database.read.selectFrom('signInAttempts').selectAll().execute()
    expect(JSON.stringify(rows)).to.not.include('chen').and.not.include('10.1.2.3')
  })

  it('begins to count anew when the window is over', async () => {
    const office = await openOffice()
    await office.add('chen', 'translator')
    for (let round = 0; round < 3; round += 1) {
      for (let count = 0; count < 9; count += 1) await refusalOf(trial(office, { password: 'a guess' }))
      office.wait(HOUR)
    }

    expect((await trial(office)).name).to.equal('chen')
  })

  it('takes a whole IPv6 network for one address', () => {
    expect(network('2001:db8:1:2:aaaa::1')).to.equal(network('2001:db8:1:2:bbbb:cccc:dddd:2'))
    expect(network('2001:db8:1:2::1')).to.not.equal(network('2001:db8:1:3::1'))
    expect(network('::ffff:10.1.2.3')).to.equal('10.1.2.3')
    expect(network('::1')).to.equal('0:0:0:0::/64')
  })
})

function trial({ database, now }: Office, form: { email?: string; password?: string; address?: string } = {}) {
  const threshold = { read: database.read, write: database.write, now: now() }
  return signIn(threshold, { email: 'chen@example.org', password: PASSWORD, address: '10.0.0.1', ...form })
}
