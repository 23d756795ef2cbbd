import type { Context } from '../../context.ts'
import type { Tx } from '../../db/open.ts'
import { ensure } from '../../policy/can.ts'
import { recordActivity } from '../activity/record-activity.ts'
import { refuseFaults } from './faults.ts'
import { endSessionsOfUser } from './sessions.queries.ts'
import { ensureAdminLeft, inOrder, sameRoles, tidyName, type Role, type User } from './user.ts'
import { findUser, otherActiveAdmins, replaceRoles, replaceUser } from './users.queries.ts'

export type UserForm = { userId: string; name: string; roles: readonly Role[] }

/** Renames a person and gives roles; other roles end the person's sessions. Never takes the last admin's role. */
export async function changeUser({ write, actor, now }: Context, form: UserForm): Promise<User> {
  ensure(actor, 'people.manage')
  refuseFaults({ name: form.name, roles: form.roles })
  return write(async (tx) => {
    const otherAdmins = await otherActiveAdmins(tx, form.userId) // locks; before anything else is read
    const before = await findUser(tx, form.userId)
    const after = { ...before, name: tidyName(form.name), roles: inOrder(form.roles) }
    ensureAdminLeft(before, after, otherAdmins)

    const by = { articleId: null, actorId: actor.id, createdAt: now }
    if (after.name !== before.name) await rename(tx, before, after, by)
    if (!sameRoles(before.roles, after.roles)) await giveRoles(tx, before, after, by)
    return after
  })
}

type By = { articleId: null; actorId: string; createdAt: string }

async function rename(tx: Tx, before: User, after: User, by: By): Promise<void> {
  await replaceUser(tx, after.id, { name: after.name })
  const details = { userId: after.id, before: before.name, name: after.name }
  await recordActivity(tx, { ...by, deed: 'user.renamed', details })
}

async function giveRoles(tx: Tx, before: User, after: User, by: By): Promise<void> {
  await replaceRoles(tx, after.id, after.roles)
  await endSessionsOfUser(tx, after.id, by.createdAt)
  const details = { userId: after.id, name: after.name, before: before.roles, roles: after.roles }
  await recordActivity(tx, { ...by, deed: 'user.roles_changed', details })
}
