import { findCommandLine } from '../features/accounts/find-command-line.ts'
import { tidyEmail } from '../features/accounts/user.ts'
import { activeUser, credentialsOf } from '../features/accounts/users.queries.ts'
import type { Actor } from '../policy/actor.ts'
import type { Desk } from './open-services.ts'
import { WrongUsage } from './refusal.ts'

/** The person of `--as EMAIL`, or the command line itself. */
export async function actorFor({ database, clock }: Desk, email: string | undefined): Promise<Actor> {
  if (email === undefined) return findCommandLine({ write: database.write, now: clock().toISOString() })
  const found = await credentialsOf(database.read, tidyEmail(email))
  const user = found && (await activeUser(database.read, found.user.id))
  if (!user) throw new WrongUsage(`--as: there is no active person with the address ${email}`)
  return { id: user.id, name: user.name, roles: user.roles }
}
