import { Problem } from '../../lib/problem.ts'
import { recordActivity } from '../activity/record-activity.ts'
import { refuseNewPassword } from './faults.ts'
import type { LinkPurpose } from './one-time-link.ts'
import { findOpenLink, spendLink, spendLinksOfUser } from './one-time-links.queries.ts'
import { hashPassword } from './password.ts'
import { endSessionsOfUser } from './sessions.queries.ts'
import type { Threshold } from './sign-in.ts'
import { forgiveAccount } from './sign-in-attempts.queries.ts'
import type { User } from './user.ts'
import { findUser, lockUser, replaceUser } from './users.queries.ts'

/** Whose link this is and what for; `link.used_up` when it cannot be used (any more). */
export async function findInvited(
  { read, now }: Threshold,
  token: string,
): Promise<{ user: User; purpose: LinkPurpose }> {
  const link = await findOpenLink(read, token, now)
  if (link.userId === null) throw new Problem('link.used_up')
  return { user: await findUser(read, link.userId), purpose: link.purpose }
}

/** Takes the password that an invited person, or one with a reset link, chose; all their sessions end. */
export async function choosePassword(threshold: Threshold, form: { token: string; password: string }): Promise<User> {
  const { write, now } = threshold
  const { user: invited, purpose } = await findInvited(threshold, form.token)
  refuseNewPassword(form.password, invited)
  const passwordHash = await hashPassword(form.password)

  return write(async (tx) => {
    await lockUser(tx, invited.id)
    const user = await findUser(tx, invited.id)
    if (user.status === 'deactivated') throw new Problem('link.used_up')
    await spendLink(tx, form.token, now)
    await spendLinksOfUser(tx, user.id, now)
    await replaceUser(tx, user.id, { passwordHash, status: 'active' })
    await endSessionsOfUser(tx, user.id, now)
    await forgiveAccount(tx, user.email)
    const deed = purpose === 'invitation' ? 'user.joined' : 'user.password_reset'
    await recordActivity(tx, { articleId: null, actorId: user.id, deed, details: { userId: user.id }, createdAt: now })
    return { ...user, status: 'active' }
  })
}
