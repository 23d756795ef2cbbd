import { Problem } from '../lib/problem.ts'
import type { Actor } from './actor.ts'

/** Who may do what by role alone; the relation to one article and its stage are asked beside the noun. Admin is no pen. */
const ABILITIES = {
  'article.create': ['translator', 'editor'],
  'article.assign': ['editor', 'admin'],
  'article.read': ['translator', 'reviewer', 'editor', 'admin'],
  'activity.all': ['admin'],
  'people.manage': ['admin'],
} as const satisfies Record<string, readonly string[]>

export type Ability = keyof typeof ABILITIES

/** May this person do this, by role? */
export function can(actor: Actor, ability: Ability): boolean {
  const roles: readonly string[] = ABILITIES[ability]
  return actor.roles.some((role) => roles.includes(role))
}

/** Refuses with `role.required` when the actor's roles do not allow it. */
export function ensure(actor: Actor, ability: Ability): void {
  if (!can(actor, ability)) throw new Problem('role.required', { roles: ABILITIES[ability].join(',') })
}
