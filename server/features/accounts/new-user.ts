import { newId } from '../../lib/ids.ts'
import { inOrder, tidyEmail, tidyName, type User } from './user.ts'

/** A person who is not kept yet; what a form gave is tidied. */
export function newUser(form: Pick<User, 'email' | 'name' | 'roles' | 'language' | 'status'>, now: string): User {
  return {
    id: newId(),
    email: tidyEmail(form.email),
    name: tidyName(form.name),
    language: form.language,
    theme: 'auto',
    status: form.status,
    createdAt: now,
    roles: inOrder(form.roles),
  }
}
