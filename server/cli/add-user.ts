import { makeUser } from '../features/accounts/make-user.ts'
import { inOrder, ROLES, type Language } from '../features/accounts/user.ts'
import { newPassword } from './new-password.ts'
import { withDesk } from './open-services.ts'
import { print, table } from './print.ts'
import { readText } from './read-lines.ts'
import { WrongUsage } from './refusal.ts'

export type NewUserOptions = { email: string; name: string; roles: string; language: Language; passwordStdin?: boolean }

/** Makes an active person; prints the password that was made, unless one came on standard input. */
export async function addUser({ email, name, roles, language, passwordStdin }: NewUserOptions): Promise<void> {
  const words = roles.split(',').map((role) => role.trim())
  const unknown = words.find((word) => !inOrder([word]).length)
  if (unknown !== undefined) throw new WrongUsage(`--roles: "${unknown}" is no role; the roles are ${ROLES.join(', ')}`)
  const password = passwordStdin ? (readText('-').split(/\r?\n/, 1)[0] ?? '') : newPassword()

  const user = await withDesk(({ database, clock }) =>
    makeUser(
      { write: database.write, now: clock().toISOString() },
      { email, name, roles: inOrder(words), language, password },
    ),
  )
  const rows = [
    ['e-mail', user.email],
    ['name', user.name],
    ['roles', user.roles.join(', ')],
  ]
  print(table(passwordStdin ? rows : [...rows, ['password', password]]))
}
