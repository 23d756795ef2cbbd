import { expect } from 'chai'
import type { Context } from '../../../server/context.ts'
import { activateUser } from '../../../server/features/accounts/activate-user.ts'
import { changeUser } from '../../../server/features/accounts/change-user.ts'
import { choosePassword, findInvited } from '../../../server/features/accounts/choose-password.ts'
import { deactivateUser } from '../../../server/features/accounts/deactivate-user.ts'
import { inviteUser } from '../../../server/features/accounts/invite-user.ts'
import { makeUserLink } from '../../../server/features/accounts/make-user-link.ts'
import { makeUser } from '../../../server/features/accounts/make-user.ts'
import { signIn } from '../../../server/features/accounts/sign-in.ts'
import {
  activeUsersWithRole,
  countUsers,
  findUser,
  usersByIds,
} from '../../../server/features/accounts/users.queries.ts'
import { DAY } from '../../../server/lib/clock.ts'
import { openOffice, PASSWORD, type Office } from '../../support/office.ts'
import { refusalOf } from '../../support/refusal.ts'

const ZHAO = {
  email: 'Zhao@Example.org',
  name: ' 赵  敏 ',
  roles: ['editor', 'translator'],
  language: 'zh-Hans',
} as const

describe('inviting a person', () => {
  it('makes a link by which the person chooses a password and can sign in', async () => {
    const { office, admin } = await withAdmin()

    const { user, token } = await inviteUser(office.as(admin), ZHAO)
    await choosePassword(outside(office), { token, password: '春眠不觉晓处处闻啼鸟' })
    const zhao = await signIn(outside(office), {
      email: 'zhao@example.org',
      password: '春眠不觉晓处处闻啼鸟',
      address: '',
    })

    expect(user).to.include({ status: 'invited', email: 'zhao@example.org', name: '赵 敏' })
    expect(zhao).to.deep.equal({ ...user, status: 'active', roles: ['translator', 'editor'] })
  })

  it('makes a link that works once', async () => {
    const { office, admin } = await withAdmin()
    const { token } = await inviteUser(office.as(admin), ZHAO)

    const both = [PASSWORD, 'another good one'].map((password) => choosePassword(outside(office), { token, password }))
    const ends = await Promise.allSettled(both)

    expect(ends.map((end) => end.status).sort()).to.deep.equal(['fulfilled', 'rejected'])
    expect(await refusalOf(findInvited(outside(office), token))).to.include({ code: 'link.used_up' })
  })

  it('makes a link that ends after seven days', async () => {
    const { office, admin } = await withAdmin()
    const { token } = await inviteUser(office.as(admin), ZHAO)

    office.wait(7 * DAY - 1)
    const inTime = await findInvited(outside(office), token)
    office.wait(1)
    const late = await refusalOf(choosePassword(outside(office), { token, password: PASSWORD }))

    expect(inTime.user.name).to.equal('赵 敏')
    expect(late).to.include({ code: 'link.used_up' })
  })

  it('refuses with every fault at its field', async () => {
    const { office, admin } = await withAdmin()

    const problem = await refusalOf(inviteUser(office.as(admin), { ...ZHAO, email: 'zhao', name: ' ', roles: [] }))

    expect(problem.faults.map((fault) => fault.pointer)).to.deep.equal(['name', 'email', 'roles'])
  })

  it('refuses an address that somebody has, in whatever letters', async () => {
    const { office, admin } = await withAdmin()
    await inviteUser(office.as(admin), ZHAO)

    const problem = await refusalOf(inviteUser(office.as(admin), { ...ZHAO, email: 'ZHAO@example.ORG' }))

    expect(problem.faults).to.deep.equal([{ pointer: 'email', code: 'user.email_taken' }])
    expect(await countUsers(office.database.read)).to.equal(2)
  })

  it('keeps neither the token nor the password where it could be read', async () => {
    const { office, admin } = await withAdmin()
    const { token } = await inviteUser(office.as(admin), ZHAO)
    await choosePassword(outside(office), { token, password: PASSWORD })

    const { read } = office.database
    const rows = [
      await read.selectFrom('oneTimeLinks').selectAll().execute(),
      await read.selectFrom('users').selectAll().execute(),
      await read.selectFrom('activity').selectAll().execute(),
    ]
    expect(JSON.stringify(rows)).to.not.include(token).and.not.include(PASSWORD)
  })
})

describe('a reset link', () => {
  it('lets a person choose a new password, and the old one no longer works', async () => {
    const { office, admin } = await withAdmin()
    const chen = await office.add('chen', 'translator')

    const { token } = await makeUserLink(office.as(admin), { userId: chen.id })
    await choosePassword(outside(office), { token, password: 'another good one' })

    const old = signIn(outside(office), { email: chen.email, password: PASSWORD, address: '' })
    expect(await refusalOf(old)).to.include({ code: 'sign_in.refused' })
  })

  it('makes the earlier link of that person worthless', async () => {
    const { office, admin } = await withAdmin()
    const { user, token } = await inviteUser(office.as(admin), ZHAO)

    const newer = await makeUserLink(office.as(admin), { userId: user.id })

    expect(await refusalOf(findInvited(outside(office), token))).to.include({ code: 'link.used_up' })
    expect((await findInvited(outside(office), newer.token)).purpose).to.equal('invitation')
  })

  it('is refused for a deactivated person', async () => {
    const { office, admin } = await withAdmin()
    const chen = await office.add('chen', 'translator')
    await deactivateUser(office.as(admin), { userId: chen.id })

    expect(await refusalOf(makeUserLink(office.as(admin), { userId: chen.id }))).to.include({
      code: 'user.deactivated',
    })
  })
})

describe('changing a person', () => {
  it('renames and gives roles, and writes down who did it and what was before', async () => {
    const { office, admin } = await withAdmin()
    const chen = await office.add('chen', 'translator')

    await changeUser(office.as(admin), { userId: chen.id, name: '陈宇', roles: ['reviewer', 'translator'] })

    expect(await findUser(office.database.read, chen.id)).to.deep.include({
      name: '陈宇',
      roles: ['translator', 'reviewer'],
    })
    expect(await deedsOf(office)).to.deep.equal([
      ['user.renamed', admin.id, { userId: chen.id, before: 'chen', name: '陈宇' }],
      [
        'user.roles_changed',
        admin.id,
        { userId: chen.id, name: '陈宇', before: ['translator'], roles: ['translator', 'reviewer'] },
      ],
    ])
  })

  it('is refused to everybody but admins', async () => {
    const { office, admin } = await withAdmin()
    const editor = await office.add('li', 'translator', 'reviewer', 'editor')
    const deeds = [
      changeUser(office.as(editor), { userId: editor.id, name: 'li', roles: ['admin'] }),
      inviteUser(office.as(editor), ZHAO),
      deactivateUser(office.as(editor), { userId: admin.id }),
      activateUser(office.as(editor), { userId: admin.id }),
      makeUserLink(office.as(editor), { userId: admin.id }),
    ]

    const codes = (await Promise.all(deeds.map(refusalOf))).map((problem) => problem.code)

    expect(codes).to.deep.equal(Array(5).fill('not_found'))
  })

  it('never takes the role of the last active admin, nor deactivates them', async () => {
    const { office, admin } = await withAdmin()
    const second = await office.add('second', 'admin')
    await deactivateUser(office.as(admin), { userId: second.id })

    const dropped = await refusalOf(
      changeUser(office.as(admin), { userId: admin.id, name: 'admin', roles: ['editor'] }),
    )
    const deactivated = await refusalOf(deactivateUser(office.as(admin), { userId: admin.id }))

    expect([dropped.code, deactivated.code]).to.deep.equal(['user.last_admin', 'user.last_admin'])
    expect(await findUser(office.database.read, admin.id)).to.deep.equal(admin)
  })

  it('leaves one admin when two take each other off at the same time', async () => {
    const { office, admin } = await withAdmin()
    const second = await office.add('second', 'admin')

    const ends = await Promise.allSettled([
      deactivateUser(office.as(admin), { userId: second.id }),
      changeUser(office.as(second), { userId: admin.id, name: 'admin', roles: ['editor'] }),
    ])

    expect(ends.map((end) => end.status).sort()).to.deep.equal(['fulfilled', 'rejected'])
    expect(await activeUsersWithRole(office.database.read, 'admin')).to.have.length(1)
  })

  it('half of it is not done when the other half is refused', async () => {
    const { office, admin } = await withAdmin()

    await refusalOf(changeUser(office.as(admin), { userId: admin.id, name: 'renamed', roles: ['editor'] }))

    expect((await findUser(office.database.read, admin.id)).name).to.equal('admin')
  })

  it('brings a deactivated person back as they were; who never had a password is invited again', async () => {
    const { office, admin } = await withAdmin()
    const chen = await office.add('chen', 'translator')
    const { user: zhao, token } = await inviteUser(office.as(admin), ZHAO)
    for (const { id } of [chen, zhao]) await deactivateUser(office.as(admin), { userId: id })
    const shut = await refusalOf(choosePassword(outside(office), { token, password: PASSWORD }))

    for (const { id } of [chen, zhao]) await activateUser(office.as(admin), { userId: id })

    const [one, other] = await usersByIds(office.database.read, [chen.id, zhao.id])
    expect(shut).to.include({ code: 'link.used_up' })
    expect([one, other]).to.deep.equal([chen, zhao])
  })
})

describe('making a person by hand', () => {
  it('gives an active person who can sign in', async () => {
    const office = await openOffice()

    const user = await makeUser(outside(office), { ...ZHAO, password: PASSWORD })

    expect(await signIn(outside(office), { email: ZHAO.email, password: PASSWORD, address: '' })).to.deep.equal(user)
  })

  it('refuses a password that would be guessed', async () => {
    const office = await openOffice()

    expect(await refusalOf(makeUser(outside(office), { ...ZHAO, password: '1234567890' }))).to.include({
      code: 'password.common',
    })
    expect(await countUsers(office.database.read)).to.equal(0)
  })
})

async function withAdmin() {
  const office = await openOffice()
  return { office, admin: await office.add('admin', 'admin') }
}

function outside({ database, now }: Office): Pick<Context, 'read' | 'write' | 'now'> {
  return { read: database.read, write: database.write, now: now() }
}

async function deedsOf({ database }: Office): Promise<unknown[]> {
  const rows = await database.read.selectFrom('activity').selectAll().orderBy('deed').execute()
  return rows.map(({ deed, actorId, details }) => [deed, actorId, JSON.parse(details) as unknown])
}
