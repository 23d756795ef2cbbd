import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { newLink } from './one-time-link.ts'
import { keepLink } from './one-time-links.queries.ts'
import { countUsers } from './users.queries.ts'

/** The token of a new `/set-up/TOKEN` link; refuses with `set_up.done` when there is anybody already. */
export async function makeSetUpLink({ write, now }: Pick<Context, 'write' | 'now'>): Promise<string> {
  const { token, row } = newLink({ purpose: 'set-up', userId: null, createdBy: null }, now)
  await write(async (tx) => {
    if ((await countUsers(tx)) > 0) throw new Problem('set_up.done')
    await keepLink(tx, row)
  })
  return token
}
