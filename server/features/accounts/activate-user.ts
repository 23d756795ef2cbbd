import type { Context } from '../../context.ts'
import { ensure } from '../../policy/can.ts'
import { recordActivity } from '../activity/record-activity.ts'
import type { User } from './user.ts'
import { findUser, lockUser, passwordHashOf, replaceUser } from './users.queries.ts'

/** Lets a deactivated person in again; who never chose a password is invited again and needs a new link. */
export async function activateUser({ write, actor, now }: Context, form: { userId: string }): Promise<User> {
  ensure(actor, 'people.manage')
  return write(async (tx) => {
    await lockUser(tx, form.userId)
    const before = await findUser(tx, form.userId)
    if (before.status !== 'deactivated') return before
    const hasPassword = (await passwordHashOf(tx, before.id)) !== null
    const after: User = { ...before, status: hasPassword ? 'active' : 'invited' }

    await replaceUser(tx, after.id, { status: after.status })
    const details = { userId: after.id, name: after.name }
    await recordActivity(tx, { articleId: null, actorId: actor.id, deed: 'user.activated', details, createdAt: now })
    return after
  })
}
