import type { Database, Db } from './db/open.ts'
import type { Actor } from './policy/actor.ts'

/** Decisions of the office that commands obey. */
export type OfficeRules = {
  /** `never`: nobody approves their own words; `marked`: an author may, and the version says so. */
  ownWords: 'never' | 'marked'
  /** `required`: a review is not handed on before every change of words in it has a reason. */
  reasons: 'optional' | 'required'
}

/** All that a command is given. */
export type Context = {
  read: Db
  write: Database['write']
  actor: Actor
  /** The time of the request, ISO in UTC. */
  now: string
  rules: OfficeRules
}
