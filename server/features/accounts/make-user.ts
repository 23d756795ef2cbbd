import type { Context } from '../../context.ts'
import { recordActivity } from '../activity/record-activity.ts'
import { refuseFaults } from './faults.ts'
import { newUser } from './new-user.ts'
import { hashPassword } from './password.ts'
import type { User } from './user.ts'
import { keepUser } from './users.queries.ts'

export type NewUserForm = Pick<User, 'email' | 'name' | 'roles' | 'language'> & { password: string }

/** Makes an active person with a password, for the command line and the sample desk: the web invites. */
export async function makeUser({ write, now }: Pick<Context, 'write' | 'now'>, form: NewUserForm): Promise<User> {
  refuseFaults(form)
  const user = newUser({ ...form, status: 'active' }, now)
  const passwordHash = await hashPassword(form.password)

  await write(async (tx) => {
    await keepUser(tx, { ...user, passwordHash })
    const details = { userId: user.id, name: user.name, roles: user.roles }
    await recordActivity(tx, { articleId: null, actorId: null, deed: 'user.added', details, createdAt: now })
  })
  return user
}
