import { expect } from 'chai'
import { makeSetUpLink } from '../../../server/features/accounts/make-set-up-link.ts'
import { findSetUp, setUp, type SetUpForm } from '../../../server/features/accounts/set-up.ts'
import { countUsers } from '../../../server/features/accounts/users.queries.ts'
import { openOffice, PASSWORD } from '../../support/office.ts'
import { refusalOf } from '../../support/refusal.ts'

const LI: Omit<SetUpForm, 'token'> = { email: 'li@example.org', name: '李烨', password: PASSWORD, language: 'zh-Hans' }

describe('the set-up link', () => {
  it('makes the first admin', async () => {
    const { database, now } = await openOffice()
    const context = { read: database.read, write: database.write, now: now() }
    const token = await makeSetUpLink(context)

    await findSetUp(context, token)
    const admin = await setUp(context, { ...LI, token })

    expect(admin).to.deep.include({ name: '李烨', roles: ['admin'], status: 'active', language: 'zh-Hans' })
  })

  it('makes one admin even when two links are used at the same time', async () => {
    const { database, now } = await openOffice()
    const context = { read: database.read, write: database.write, now: now() }
    const tokens = [await makeSetUpLink(context), await makeSetUpLink(context)]

    const ends = await Promise.allSettled(
      tokens.map((token, at) => setUp(context, { ...LI, email: `li${at}@example.org`, token })),
    )

    expect(ends.map((end) => end.status).sort()).to.deep.equal(['fulfilled', 'rejected'])
    expect(await countUsers(database.read)).to.equal(1)
  })

  it('does nothing with a made-up token', async () => {
    const { database, now } = await openOffice()
    const context = { read: database.read, write: database.write, now: now() }
    await makeSetUpLink(context)

    expect(await refusalOf(setUp(context, { ...LI, token: 'made-up' }))).to.include({ code: 'link.used_up' })
    expect(await countUsers(database.read)).to.equal(0)
  })

  it('is not made once there is anybody', async () => {
    const office = await openOffice()
    await office.add('chen', 'translator')
    const context = { read: office.database.read, write: office.database.write, now: office.now() }

    expect(await refusalOf(makeSetUpLink(context))).to.include({ code: 'set_up.done' })
    expect(await refusalOf(findSetUp(context, 'any'))).to.include({ code: 'set_up.done' })
  })
})
