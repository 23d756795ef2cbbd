import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { recordActivity } from '../activity/record-activity.ts'
import { refuseFaults } from './faults.ts'
import { newUser } from './new-user.ts'
import { findOpenLink, spendSetUpLinks } from './one-time-links.queries.ts'
import { hashPassword } from './password.ts'
import type { Language, User } from './user.ts'
import { countUsers, keepUser } from './users.queries.ts'

export type SetUpForm = { token: string; email: string; name: string; password: string; language: Language }

/** Refuses unless the set-up can begin with this token: `link.used_up`, or `set_up.done` when there is anybody. */
export async function findSetUp({ read, now }: Pick<Context, 'read' | 'now'>, token: string): Promise<void> {
  if ((await countUsers(read)) > 0) throw new Problem('set_up.done')
  const link = await findOpenLink(read, token, now)
  if (link.purpose !== 'set-up') throw new Problem('link.used_up')
}

/** Makes the first admin, once. */
export async function setUp({ write, now }: Pick<Context, 'write' | 'now'>, form: SetUpForm): Promise<User> {
  refuseFaults({ name: form.name, email: form.email, password: form.password })
  const user = newUser({ ...form, roles: ['admin'], status: 'active' }, now)
  const passwordHash = await hashPassword(form.password)

  await write(async (tx) => {
    await spendSetUpLinks(tx, form.token, now)
    if ((await countUsers(tx)) > 0) throw new Problem('set_up.done')
    await keepUser(tx, { ...user, passwordHash })
    await recordActivity(tx, {
      articleId: null,
      actorId: user.id,
      deed: 'user.set_up',
      details: { userId: user.id },
      createdAt: now,
    })
  })
  return user
}
