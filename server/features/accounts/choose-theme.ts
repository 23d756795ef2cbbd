import type { Context } from '../../context.ts'
import type { Theme } from './user.ts'
import { replaceUser } from './users.queries.ts'

/** Light, dark, or as the actor's machine has it. */
export async function chooseTheme({ write, actor }: Context, theme: Theme): Promise<void> {
  await write((tx) => replaceUser(tx, actor.id, { theme }))
}
