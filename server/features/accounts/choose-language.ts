import type { Context } from '../../context.ts'
import type { Language } from './user.ts'
import { replaceUser } from './users.queries.ts'

/** The language in which the actor sees every page. */
export async function chooseLanguage({ write, actor }: Context, language: Language): Promise<void> {
  await write((tx) => replaceUser(tx, actor.id, { language }))
}
