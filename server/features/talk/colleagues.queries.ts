import type { Db } from '../../db/open.ts'
import { can } from '../../policy/can.ts'
import { allUsers } from '../accounts/users.queries.ts'
import type { Colleague } from './mention.ts'

/** Everybody who can be spoken to: active people who may read articles, in the order of their names. */
export async function colleaguesOf(db: Db): Promise<Colleague[]> {
  const people = await allUsers(db)
  return people
    .filter((user) => user.status === 'active' && can(user, 'article.read'))
    .map(({ id, name }) => ({ id, name }))
}
