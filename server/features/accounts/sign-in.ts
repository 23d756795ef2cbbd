import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { passwordMatches } from './password.ts'
import { attemptNames } from './sign-in-attempt.ts'
import { countAttempt, forgiveAttempt } from './sign-in-attempts.queries.ts'
import { tidyEmail, type User } from './user.ts'
import { credentialsOf } from './users.queries.ts'

/** All that a command is given while nobody is signed in. */
export type Threshold = Pick<Context, 'read' | 'write' | 'now'>

export type SignInForm = { email: string; password: string; address: string }

/** The person of that e-mail and password. One refusal for every reason: `sign_in.refused`; or `sign_in.too_many`. */
export async function signIn({ read, write, now }: Threshold, form: SignInForm): Promise<User> {
  const email = tidyEmail(form.email)
  const names = attemptNames(email, form.address)
  // counted before the password is looked at, so that many guesses at once are no way around the limit
  await write((tx) => countAttempt(tx, names, now))

  const found = await credentialsOf(read, email)
  const matches = await passwordMatches(form.password, found?.passwordHash ?? null)
  if (!found || !matches || found.user.status !== 'active') throw new Problem('sign_in.refused')

  await write((tx) => forgiveAttempt(tx, names))
  return found.user
}
