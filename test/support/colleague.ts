import type { Context } from '../../server/context.ts'
import type { ArticleRole } from '../../server/features/articles/article.ts'
import { addMember } from '../../server/features/articles/articles.queries.ts'
import { newUser } from '../../server/features/accounts/new-user.ts'
import { keepUser } from '../../server/features/accounts/users.queries.ts'
import { NOON, PEOPLE, type Scene } from './scene.ts'

/** One more person of the office who has a role, on the article's list for it unless `listed` is false. */
export async function colleague(office: Scene, role: ArticleRole, listed = true): Promise<Context> {
  const { database } = office
  const user = newUser(
    { name: `Second ${role}`, email: `second-${role}@example.org`, roles: [role], language: 'en', status: 'active' },
    NOON,
  )
  await database.write(async (tx) => {
    await keepUser(tx, { ...user, passwordHash: null })
    if (listed) await addMember(tx, office.article.id, user.id, role)
  })
  return { ...office.as('editor'), actor: { id: user.id, name: user.name, roles: [role] } }
}

/** Puts one of the four people on a list of the article and gives them the role for it, as in an office of one or two. */
export async function alsoOn(office: Scene, person: keyof typeof PEOPLE, role: ArticleRole): Promise<Context> {
  const { id, name, roles } = PEOPLE[person]
  await office.database.write((tx) => addMember(tx, office.article.id, id, role))
  return { ...office.as(person), actor: { id, name, roles: [...roles, role] } }
}
