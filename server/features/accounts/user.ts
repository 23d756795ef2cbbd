import { Problem } from '../../lib/problem.ts'
import type { Actor } from '../../policy/actor.ts'

export const ROLES = ['translator', 'reviewer', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

export const LANGUAGES = ['zh-Hans', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** A guest is nobody of the office: a name for the words that came by a guest's link. */
export type UserStatus = 'invited' | 'active' | 'deactivated' | 'guest'

/** A person of the office, without the password. */
export type User = {
  id: string
  email: string
  name: string
  language: Language
  theme: Theme
  status: UserStatus
  createdAt: string
  roles: readonly Role[]
}

/** What a session knows of its person. */
export type SignedInUser = Actor & Pick<User, 'email' | 'language' | 'theme'>

export function asSignedIn({ id, name, roles, email, language, theme }: User): SignedInUser {
  return { id, name, roles, email, language, theme }
}

/** The roles among these words, each once, from translator to admin. */
export function inOrder(words: readonly string[]): Role[] {
  return ROLES.filter((role) => words.includes(role))
}

export function sameRoles(one: readonly Role[], other: readonly Role[]): boolean {
  return inOrder(one).join() === inOrder(other).join()
}

/** An address as it is kept and compared: without spaces around, in small letters. */
export function tidyEmail(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase()
}

export function tidyName(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** Refuses with `user.last_admin` when nobody could manage people any more. */
export function ensureAdminLeft(before: User, after: User, otherAdmins: readonly string[]): void {
  if (isActiveAdmin(before) && !isActiveAdmin(after) && otherAdmins.length === 0) throw new Problem('user.last_admin')
}

function isActiveAdmin({ status, roles }: User): boolean {
  return status === 'active' && roles.includes('admin')
}
