import type { Db } from '../../db/open.ts'
import { usersByIds } from '../accounts/users.queries.ts'
import { conversationOf, type Conversation } from './comments.queries.ts'

/** What was said and done in some threads, with the names of the people. */
export async function readConversation(
  db: Db,
  threadIds: readonly string[],
): Promise<{ conversation: Conversation; names: ReadonlyMap<string, string> }> {
  const conversation = await conversationOf(db, threadIds)
  const ids = [
    ...conversation.comments.map(({ authorId }) => authorId),
    ...conversation.deeds.map(({ actorId }) => actorId),
  ]
  const people = await usersByIds(db, [...new Set(ids)])
  return { conversation, names: new Map(people.map(({ id, name }) => [id, name])) }
}
