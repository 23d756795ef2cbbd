import type { Context } from '../../context.ts'
import { recordActivity } from '../activity/record-activity.ts'
import { faultAt, refuseNewPassword } from './faults.ts'
import { hashPassword, passwordMatches } from './password.ts'
import { endSessionsOfUser } from './sessions.queries.ts'
import { attemptNames } from './sign-in-attempt.ts'
import { countAttempt, forgiveAttempt } from './sign-in-attempts.queries.ts'
import type { User } from './user.ts'
import { findUser, passwordHashOf, replaceUser } from './users.queries.ts'

export type PasswordForm = { current: string; password: string; address: string }

/** Changes the actor's password and ends all their sessions; guesses at the present one are limited as at the sign-in. */
export async function changePassword({ read, write, actor, now }: Context, form: PasswordForm): Promise<User> {
  const user = await findUser(read, actor.id)
  const names = attemptNames(user.email, form.address)
  await write((tx) => countAttempt(tx, names, now))
  const matches = await passwordMatches(form.current, await passwordHashOf(read, actor.id))
  if (!matches) throw faultAt('current', 'password.wrong')
  refuseNewPassword(form.password, user)
  const passwordHash = await hashPassword(form.password)

  await write(async (tx) => {
    await forgiveAttempt(tx, names)
    await replaceUser(tx, user.id, { passwordHash })
    await endSessionsOfUser(tx, user.id, now)
    const details = { userId: user.id }
    await recordActivity(tx, {
      articleId: null,
      actorId: user.id,
      deed: 'user.password_changed',
      details,
      createdAt: now,
    })
  })
  return user
}
