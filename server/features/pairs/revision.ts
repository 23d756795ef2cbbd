import { MINUTE } from '../../lib/clock.ts'
import type { Side } from './pair.ts'

/** Where a revision's text came from. */
export type Origin = 'import' | 'typed' | 'merge' | 'restore' | 'suggestion' | 'word' | 'memory' | 'machine'

/** One state of one side of a pair; number 1 is the text as it came in. */
export type Revision = {
  pairId: string
  side: Side
  number: number
  change: number
  text: string
  /** Whose words. */
  authorId: string
  /** Who did it. */
  actorId: string
  origin: Origin
  reason: string | null
  createdAt: string
}

/** The sitting rule: typed revisions of one author, each at most this long after the one before, are shown as one. */
export const SITTING_MILLISECONDS = 10 * MINUTE

/** Groups revisions (oldest first) into sittings; nothing is lost, the newest of a group stands for it. */
export function sittings(revisions: readonly Revision[]): Revision[][] {
  const groups: Revision[][] = []
  for (const revision of revisions) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last && before && isSameSitting(before, revision)) last.push(revision)
    else groups.push([revision])
  }
  return groups
}

function isSameSitting(before: Revision, after: Revision): boolean {
  return (
    before.origin === 'typed' &&
    after.origin === 'typed' &&
    before.pairId === after.pairId &&
    before.authorId === after.authorId &&
    before.actorId === after.actorId &&
    Date.parse(after.createdAt) - Date.parse(before.createdAt) <= SITTING_MILLISECONDS
  )
}
