import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { ensure } from '../../policy/can.ts'
import { recordActivity } from '../activity/record-activity.ts'
import { newLink } from './one-time-link.ts'
import { keepLink, spendLinksOfUser } from './one-time-links.queries.ts'
import type { User } from './user.ts'
import { findUser, lockUser } from './users.queries.ts'

/** A new link to choose a password: an invitation until the person has one, a reset afterwards. Older links end. */
export async function makeUserLink(
  { write, actor, now }: Context,
  form: { userId: string },
): Promise<{ user: User; token: string }> {
  ensure(actor, 'people.manage')
  return write(async (tx) => {
    await lockUser(tx, form.userId)
    const user = await findUser(tx, form.userId)
    if (user.status === 'deactivated') throw new Problem('user.deactivated')

    const purpose = user.status === 'invited' ? 'invitation' : 'reset'
    const { token, row } = newLink({ purpose, userId: user.id, createdBy: actor.id }, now)
    await spendLinksOfUser(tx, user.id, now)
    await keepLink(tx, row)
    const details = { userId: user.id, name: user.name, purpose }
    await recordActivity(tx, { articleId: null, actorId: actor.id, deed: 'user.link_made', details, createdAt: now })
    return { user, token }
  })
}
