import type { Context } from '../../context.ts'
import { ensure } from '../../policy/can.ts'
import { recordActivity } from '../activity/record-activity.ts'
import { spendLinksOfUser } from './one-time-links.queries.ts'
import { endSessionsOfUser } from './sessions.queries.ts'
import { ensureAdminLeft, type User } from './user.ts'
import { findUser, otherActiveAdmins, replaceUser } from './users.queries.ts'

/** Shuts a person out: no sign-in, no open session, no open link. Their words and deeds stay theirs. Never the last admin. */
export async function deactivateUser({ write, actor, now }: Context, form: { userId: string }): Promise<User> {
  ensure(actor, 'people.manage')
  return write(async (tx) => {
    const otherAdmins = await otherActiveAdmins(tx, form.userId) // locks; before anything else is read
    const before = await findUser(tx, form.userId)
    const after: User = { ...before, status: 'deactivated' }
    if (before.status === 'deactivated') return before
    ensureAdminLeft(before, after, otherAdmins)

    await replaceUser(tx, after.id, { status: after.status })
    await endSessionsOfUser(tx, after.id, now)
    await spendLinksOfUser(tx, after.id, now)
    const details = { userId: after.id, name: after.name }
    await recordActivity(tx, { articleId: null, actorId: actor.id, deed: 'user.deactivated', details, createdAt: now })
    return after
  })
}
