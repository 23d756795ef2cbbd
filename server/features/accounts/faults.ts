import { Problem, type Fault } from '../../lib/problem.ts'
import { passwordFaults } from './password.ts'
import { tidyEmail, tidyName, type Role } from './user.ts'

/** The fields that forms about people share; each form checks those that it has. */
export type PersonFields = { email?: string; name?: string; roles?: readonly Role[]; password?: string }

const MOST_NAME = 80
const MOST_EMAIL = 254

/** Refuses with every fault at once, each at its field: `form.invalid`, or the one fault itself. */
export function refuseFaults(fields: PersonFields): void {
  const { email, name, roles, password } = fields
  const faults: Fault[] = []
  if (name !== undefined && !isName(name)) faults.push({ pointer: 'name', code: 'user.name_missing' })
  if (email !== undefined && !isEmail(email)) faults.push({ pointer: 'email', code: 'user.email_invalid' })
  if (roles?.length === 0) faults.push({ pointer: 'roles', code: 'user.roles_missing' })
  if (password !== undefined) faults.push(...passwordFaults(password, [email ?? '', name ?? '']))
  refuse(faults)
}

/** Refuses a new password that is too short, too common or the person's own name or address. */
export function refuseNewPassword(password: string, { email, name }: { email: string; name: string }): void {
  refuse(passwordFaults(password, [email, name]))
}

/** A refusal with one fault, at its field. */
export function faultAt(pointer: string, code: Fault['code']): Problem {
  return new Problem(code, {}, [{ pointer, code }])
}

function refuse(faults: readonly Fault[]): void {
  const [first, second] = faults
  if (!first) return
  throw second ? new Problem('form.invalid', {}, faults) : new Problem(first.code, first.details, faults)
}

function isName(typed: string): boolean {
  const { length } = [...tidyName(typed)]
  return length > 0 && length <= MOST_NAME
}

function isEmail(typed: string): boolean {
  const email = tidyEmail(typed)
  return email.length <= MOST_EMAIL && /^[^\s@<>"]+@[^\s@<>"]+$/.test(email)
}
