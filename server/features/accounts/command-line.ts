import type { Actor } from '../../policy/actor.ts'

/** Who a deed of the command line belongs to when it names no person: a row among the people that nobody can sign in as. */
export const COMMAND_LINE = {
  id: 'command-line',
  name: 'Command line',
  roles: ['translator', 'editor'],
} as const satisfies Actor
