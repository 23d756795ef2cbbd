import { Problem } from '../lib/problem.ts'
import type { Actor } from './actor.ts'

/** Who may do what by role alone; the relation to one article and its stage are asked beside the noun. Admin is no pen. */
const ABILITIES = {
  'article.create': ['translator', 'editor'],
  'article.assign': ['editor', 'admin'],
  'article.read': ['translator', 'reviewer', 'editor', 'admin'],
  'activity.all': ['admin'],
  'quality.all': ['editor', 'admin'],
  'people.manage': ['admin'],
} as const satisfies Record<string, readonly string[]>

export type Ability = keyof typeof ABILITIES

/** What these abilities open is not there at all for others. */
const HIDDEN: readonly Ability[] = ['activity.all', 'quality.all', 'people.manage']

/** May this person do this, by role? */
export function can(actor: Actor, ability: Ability): boolean {
  const roles: readonly string[] = ABILITIES[ability]
  return actor.roles.some((role) => roles.includes(role))
}

/** Refuses when the actor's roles do not allow it: with `role.required`, or with `not_found` what they may not even see. */
export function ensure(actor: Actor, ability: Ability): void {
  if (can(actor, ability)) return
  throw HIDDEN.includes(ability)
    ? new Problem('not_found')
    : new Problem('role.required', { roles: ABILITIES[ability].join(',') })
}
