import type { Context } from '../../server/context.ts'
import type { Database } from '../../server/db/open.ts'

export const NOON = '2026-11-23T04:00:00.000Z'

/** People of the test office by their first role; each is on the article's list for it. */
export const PEOPLE = {
  translator: { id: 'chen', name: '陈宇', roles: ['translator'] },
  reviewer: { id: 'hall', name: 'M. Hall', roles: ['reviewer'] },
  editor: { id: 'li', name: '李烨', roles: ['editor'] },
  admin: { id: 'root', name: '管理员', roles: ['admin'] },
} as const
export type Person = keyof typeof PEOPLE

/** The contexts of the four people over a database, at a minute after noon. */
export function contextsOf(database: Database, ownWords: 'never' | 'marked') {
  return (person: Person, minutes = 0): Context => ({
    read: database.read,
    write: database.write,
    actor: PEOPLE[person],
    now: new Date(Date.parse(NOON) + minutes * 60_000).toISOString(),
    rules: { ownWords, reasons: 'optional' },
  })
}
