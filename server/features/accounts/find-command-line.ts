import type { Context } from '../../context.ts'
import type { Actor } from '../../policy/actor.ts'
import { COMMAND_LINE } from './command-line.ts'
import { newUser } from './new-user.ts'
import { keepUser, usersByIds } from './users.queries.ts'

/** The actor for deeds of the command line; its row is made on first use. */
export async function findCommandLine({ write, now }: Pick<Context, 'write' | 'now'>): Promise<Actor> {
  return write(async (tx) => {
    const [known] = await usersByIds(tx, [COMMAND_LINE.id])
    if (known) return COMMAND_LINE
    const form = { ...COMMAND_LINE, email: 'command-line@localhost', language: 'en', status: 'deactivated' } as const
    await keepUser(tx, {
      ...newUser({ ...form, roles: [...form.roles] }, now),
      id: COMMAND_LINE.id,
      passwordHash: null,
    })
    return COMMAND_LINE
  })
}
