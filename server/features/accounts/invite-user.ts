import type { Context } from '../../context.ts'
import { ensure } from '../../policy/can.ts'
import { recordActivity } from '../activity/record-activity.ts'
import { refuseFaults } from './faults.ts'
import { newUser } from './new-user.ts'
import { newLink } from './one-time-link.ts'
import { keepLink } from './one-time-links.queries.ts'
import type { Language, Role, User } from './user.ts'
import { keepUser } from './users.queries.ts'

export type InvitationForm = { email: string; name: string; roles: readonly Role[]; language: Language }

/** Adds a person who chooses their own password by the link of this token, within seven days. */
export async function inviteUser(
  { write, actor, now }: Context,
  form: InvitationForm,
): Promise<{ user: User; token: string }> {
  ensure(actor, 'people.manage')
  refuseFaults({ name: form.name, email: form.email, roles: form.roles })
  const user = newUser({ ...form, status: 'invited' }, now)
  const { token, row } = newLink({ purpose: 'invitation', userId: user.id, createdBy: actor.id }, now)

  await write(async (tx) => {
    await keepUser(tx, { ...user, passwordHash: null })
    await keepLink(tx, row)
    const details = { userId: user.id, name: user.name, roles: user.roles }
    await recordActivity(tx, { articleId: null, actorId: actor.id, deed: 'user.invited', details, createdAt: now })
  })
  return { user, token }
}
