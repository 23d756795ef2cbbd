import { expect } from 'chai'
import type { Context } from '../../../server/context.ts'
import { findUser, allUsers, activeUsersWithRole, countUsers } from '../../../server/features/accounts/users.queries.ts'
import { hashPassword } from '../../../server/features/accounts/password.ts'
import { makeUserLink } from '../../../server/features/accounts/make-user-link.ts'
import { changeUser } from '../../../server/features/accounts/change-user.ts'
import { activateUser } from '../../../server/features/accounts/activate-user.ts'
import { signIn } from '../../../server/features/accounts/sign-in.ts'
import { ROLES } from '../../../server/features/accounts/user.ts'
import { changeDetails } from '../../../server/features/articles/change-details.ts'
import { decideSuggestion } from '../../../server/features/suggestions/decide-suggestion.ts'
import {
  guestAt,
  MOST_OPEN_OF_GUEST,
  suggestAsGuest,
  withdrawAsGuest,
} from '../../../server/features/suggestions/guest-door.ts'
import { MOST_GUEST_POSTS } from '../../../server/features/suggestions/guest-links.queries.ts'
import { inviteGuest } from '../../../server/features/suggestions/invite-guest.ts'
import { revokeGuestLink } from '../../../server/features/suggestions/revoke-guest-link.ts'
import { authorsSinceApproval } from '../../../server/features/road/authors.queries.ts'
import { colleaguesOf } from '../../../server/features/talk/colleagues.queries.ts'
import { revisionsOf } from '../../../server/features/pairs/history.queries.ts'
import { DAY, later } from '../../../server/lib/clock.ts'
import { colleague } from '../../support/colleague.ts'
import { refusalOf } from '../../support/refusal.ts'
import { inReview, RAIN } from '../../support/reviewed.ts'
import { NOON, type Scene } from '../../support/scene.ts'
import { noticesTo, TWO } from '../../support/suggestions.ts'

const code = async (work: Promise<unknown>) => (await refusalOf(work)).code
const FORM = { pairId: 'pair-2', side: 'target' as const, basedOn: 1, note: '' }

function outside({ as }: Scene, now = NOON): Omit<Context, 'actor'> {
  const { read, write, rules } = as('editor')
  return { read, write, rules, now }
}

async function invited(days = 14) {
  const office = await inReview()
  const made = await inviteGuest(office.as('translator'), { articleId: 'article', name: '吴教授', days })
  return { office, ...made }
}

describe('a guest’s link', () => {
  it('is made by people of the article, for a named guest and 1 to 60 days; only the token’s hash is kept', async () => {
    const { office, token, link } = await invited()

    expect(link.expiresAt).to.equal(later(NOON, 14 * DAY))
    expect(
      JSON.stringify(await office.database.read.selectFrom('guestLinks').selectAll().limit(9).execute()),
    ).to.not.include(token)
    const form = { articleId: 'article', name: 'Wu', days: 14 }
    for (const days of [0, 61, 1.5, NaN])
      expect(await code(inviteGuest(office.as('reviewer'), { ...form, days }))).to.equal('guest.days')
    expect(await code(inviteGuest(office.as('editor'), { ...form, name: ' ' }))).to.equal('user.name_missing')
    expect(await code(inviteGuest(office.as('admin'), form))).to.equal('guest.not_yours')
    expect(await code(inviteGuest(await colleague(office, 'editor', false), form))).to.equal('guest.not_yours')
  })

  it('opens its article until it runs out or is ended', async () => {
    const { office, token, link } = await invited(1)

    expect((await guestAt(outside(office, later(NOON, DAY - 1)), token)).link.articleId).to.equal('article')
    expect(await code(guestAt(outside(office, later(NOON, DAY)), token))).to.equal('guest.over')
    expect(await code(guestAt(outside(office), `${token}x`))).to.equal('guest.over')
    expect(await code(revokeGuestLink(await colleague(office, 'editor', false), link.id))).to.equal('guest.not_yours')
    await revokeGuestLink(office.as('admin'), link.id)
    expect(await code(guestAt(outside(office), token))).to.equal('guest.over')
    expect(await code(suggestAsGuest(outside(office), token, { ...FORM, text: TWO }))).to.equal('guest.over')
  })

  it('takes suggestions for its own article alone, and withdraws those that came by it', async () => {
    const { office, token } = await invited()
    const other = await inviteGuest(office.as('editor'), { articleId: 'article', name: 'Li', days: 3 })

    const { id } = await suggestAsGuest(outside(office), token, { ...FORM, text: TWO })
    expect(await noticesTo(office, 'hall')).to.deep.equal(['suggested'])
    expect(await code(withdrawAsGuest(outside(office), other.token, id))).to.equal('suggestion.not_yours')
    await withdrawAsGuest(outside(office), token, id)

    await office.database.write(async (tx) => {
      const { ...row } = await tx
        .selectFrom('articles')
        .selectAll()
        .where('id', '=', 'article')
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('articles')
        .values({ ...row, id: 'other', slug: 'other' })
        .execute()
      await tx.updateTable('guestLinks').set({ articleId: 'other' }).where('id', '=', other.link.id).execute()
    })
    expect(await code(suggestAsGuest(outside(office), other.token, { ...FORM, text: TWO }))).to.equal('not_found')
  })

  it('takes no more for a paragraph than can be looked at, until some of them are decided', async () => {
    const { office, token } = await invited()
    const at = (count: number) => outside(office, later(NOON, (count * DAY) / 4))
    const send = (count: number) => suggestAsGuest(at(count), token, { ...FORM, text: `${RAIN} Also ${count}.` })
    const { id } = await send(1)
    for (let count = 2; count <= MOST_OPEN_OF_GUEST; count += 1) await send(count)

    const last = MOST_OPEN_OF_GUEST
    expect(await code(send(last + 1))).to.equal('suggestion.too_many')
    expect((await send(last)).number).to.equal(last)
    await suggestAsGuest(at(last), token, { ...FORM, pairId: 'pair-3', text: 'It has stopped.' })
    await withdrawAsGuest(at(last), token, id)
    await send(last + 1)
  })

  it('rests when too much comes by it, and works again later', async () => {
    const { office, token } = await invited()
    for (let count = 0; count < MOST_GUEST_POSTS; count += 1)
      expect(await code(suggestAsGuest(outside(office), token, { ...FORM, text: RAIN }))).to.equal(
        'suggestion.unchanged',
      )

    expect(await code(suggestAsGuest(outside(office), token, { ...FORM, text: TWO }))).to.equal('guest.too_many')
    await suggestAsGuest(outside(office, later(NOON, DAY)), token, { ...FORM, text: TWO })
  })
})

describe('a guest', () => {
  it('is the author of the words that were taken, and the own-words rule counts them', async () => {
    const { office, token, link } = await invited()
    const { id } = await suggestAsGuest(outside(office), token, { ...FORM, text: TWO })

    await decideSuggestion(office.as('reviewer', 5), { suggestionId: id, places: 'all', decision: 'taken', note: '' })

    const last = (await revisionsOf(office.database.read, 'pair-2', 'target')).at(-1)
    expect(last).to.include({ authorId: link.userId, actorId: 'hall', origin: 'suggestion' })
    expect([...(await authorsSinceApproval(office.database.read, 'article'))]).to.include(link.userId)
    expect(await noticesTo(office, link.userId)).to.deep.equal([])
  })

  it('stands in no list of people, cannot be chosen, spoken to or counted', async () => {
    const { office, link } = await invited()
    const { read } = office.database

    expect((await allUsers(read)).map(({ id }) => id)).to.not.include(link.userId)
    expect((await colleaguesOf(read)).map(({ id }) => id)).to.not.include(link.userId)
    for (const role of ROLES)
      expect((await activeUsersWithRole(read, role)).map(({ id }) => id)).to.not.include(link.userId)
    expect(await countUsers(read)).to.equal(4)
    const people = [{ userId: link.userId, role: 'reviewer' as const }]
    const details = { articleId: 'article', people, dueOn: null, sourceLink: '' }
    expect(await code(changeDetails(office.as('editor'), details))).to.equal('people.unfit')
  })

  it('cannot sign in, whatever stands in the row, and is nobody that an admin could make a colleague of', async () => {
    const { office, link } = await invited()
    const passwordHash = await hashPassword('plum blossom in snow')
    await office.database.write((tx) =>
      tx.updateTable('users').set({ passwordHash }).where('id', '=', link.userId).execute(),
    )
    const { email } = await office.database.read
      .selectFrom('users')
      .select('email')
      .where('id', '=', link.userId)
      .executeTakeFirstOrThrow()

    const attempt = { email, password: 'plum blossom in snow', address: '127.0.0.1' }
    expect(await code(signIn(outside(office), attempt))).to.equal('sign_in.refused')
    const admin = office.as('admin')
    const form = { userId: link.userId, name: 'Wu', roles: ['editor' as const] }
    expect(await code(makeUserLink(admin, form))).to.equal('not_found')
    expect(await code(changeUser(admin, form))).to.equal('not_found')
    expect(await code(activateUser(admin, form))).to.equal('not_found')
    expect(await code(findUser(office.database.read, link.userId))).to.equal('not_found')
  })
})
