import { countRows, isDuplicate, locked } from '../../db/dialect.ts'
import type { Db } from '../../db/open.ts'
import { preparedRows } from '../../db/prepared.ts'
import type { Schema } from '../../db/schema.ts'
import { Problem } from '../../lib/problem.ts'
import { COMMAND_LINE } from './command-line.ts'
import { faultAt } from './faults.ts'
import { inOrder, type Language, type Role, type Theme, type User, type UserStatus } from './user.ts'

type UserRow = Schema['users']

/** The person of that id; `not_found` when there is none, or only a guest's name. */
export async function findUser(db: Db, id: string): Promise<User> {
  const [user] = await usersByIds(db, [id])
  if (!user || user.status === 'guest') throw new Problem('not_found')
  return user
}

/** The people of these ids, in the order of their names; unknown ids are left out. */
export async function usersByIds(db: Db, ids: readonly string[]): Promise<User[]> {
  if (ids.length === 0) return []
  return withRoles(db, await usersInOrder(db, { ids }))
}

/** Everybody of the office, in the order of their names; neither the command line nor guests. */
export async function allUsers(db: Db): Promise<User[]> {
  const people = db.selectFrom('users').selectAll().where('id', '!=', COMMAND_LINE.id).where('status', '!=', 'guest')
  return withRoles(db, await people.orderBy('name').orderBy('id').limit(2000).execute())
}

/** The active people who have a role, in the order of their names. */
export async function activeUsersWithRole(db: Db, role: Role): Promise<User[]> {
  const rows = await db
    .selectFrom('users')
    .innerJoin('userRoles', 'userRoles.userId', 'users.id')
    .selectAll('users')
    .where('userRoles.role', '=', role)
    .where('users.status', '=', 'active')
    .orderBy('users.name')
    .orderBy('users.id')
    .limit(2000)
    .execute()
  return withRoles(db, rows)
}

/** How many people there are, whatever their status; neither the command line nor guests. */
export async function countUsers(db: Db): Promise<number> {
  const people = db.selectFrom('users').where('id', '!=', COMMAND_LINE.id).where('status', '!=', 'guest')
  return (await people.select(countRows.as('count')).executeTakeFirstOrThrow()).count
}

/** The person of a session; nobody when the account is gone, not yet begun or deactivated. */
export async function activeUser(db: Db, id: string): Promise<User | null> {
  const rows = await activeWithRoles(db, { id })
  const [row] = rows
  if (!row) return null
  const { passwordHash: _, role: _role, ...user } = row
  return { ...user, roles: inOrder(rows.flatMap((each) => each.role ?? [])) }
}

/** A row for each role; every request asks this. */
const activeWithRoles = preparedRows((db, of: { id: string }) =>
  db
    .selectFrom('users')
    .leftJoin('userRoles', 'userRoles.userId', 'users.id')
    .selectAll('users')
    .select('userRoles.role')
    .where('users.id', '=', of.id)
    .where('users.status', '=', 'active'),
)

/** The person of an address with the hash of the password, for the sign-in alone. */
export async function credentialsOf(
  db: Db,
  email: string,
): Promise<{ user: User; passwordHash: string | null } | null> {
  const row = await db.selectFrom('users').selectAll().where('email', '=', email).executeTakeFirst()
  if (!row) return null
  const [user] = await withRoles(db, [row])
  return user ? { user, passwordHash: row.passwordHash } : null
}

/** Nobody else changes this person until the transaction ends. */
export async function lockUser(db: Db, id: string): Promise<void> {
  await locked(db, db.selectFrom('users').select('id').where('id', '=', id)).execute()
}

export async function passwordHashOf(db: Db, id: string): Promise<string | null> {
  return (
    (await db.selectFrom('users').select('passwordHash').where('id', '=', id).executeTakeFirst())?.passwordHash ?? null
  )
}

/** The active admins but this one, locked, so that two cannot be taken off at once. */
export async function otherActiveAdmins(db: Db, userId: string): Promise<string[]> {
  const admins = db
    .selectFrom('users')
    .innerJoin('userRoles', 'userRoles.userId', 'users.id')
    .select('users.id')
    .where('userRoles.role', '=', 'admin')
    .where('users.status', '=', 'active')
    .orderBy('users.id')
  const rows = await locked(db, admins).execute()
  return rows.map((row) => row.id).filter((id) => id !== userId)
}

/** Adds a person; `user.email_taken` when somebody has that address. */
export async function keepUser(db: Db, { roles, ...row }: User & { passwordHash: string | null }): Promise<void> {
  await db
    .insertInto('users')
    .values(row)
    .execute()
    .catch((error: unknown) => {
      throw isDuplicate(error) ? faultAt('email', 'user.email_taken') : error
    })
  await keepRoles(db, row.id, roles)
}

export async function replaceRoles(db: Db, userId: string, roles: readonly Role[]): Promise<void> {
  await db.deleteFrom('userRoles').where('userId', '=', userId).execute()
  await keepRoles(db, userId, roles)
}

type Changeable = { name: string; language: Language; theme: Theme; status: UserStatus; passwordHash: string }

export async function replaceUser(db: Db, id: string, values: Partial<Changeable>): Promise<void> {
  await db.updateTable('users').set(values).where('id', '=', id).execute()
}

async function keepRoles(db: Db, userId: string, roles: readonly Role[]): Promise<void> {
  if (roles.length === 0) return
  await db
    .insertInto('userRoles')
    .values(roles.map((role) => ({ userId, role })))
    .execute()
}

async function withRoles(db: Db, rows: readonly UserRow[]): Promise<User[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const roles = await rolesOf(db, { ids })
  return rows.map(({ passwordHash: _, ...row }) => ({
    ...row,
    roles: inOrder(roles.filter((each) => each.userId === row.id).map((each) => each.role)),
  }))
}

const usersInOrder = preparedRows((db, of: { ids: readonly string[] }) =>
  db.selectFrom('users').selectAll().where('id', 'in', of.ids).orderBy('name').orderBy('id'),
)

const rolesOf = preparedRows((db, of: { ids: readonly string[] }) =>
  db.selectFrom('userRoles').selectAll().where('userId', 'in', of.ids),
)
