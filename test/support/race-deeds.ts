import type { Context } from '../../server/context.ts'
import { openPostgres, openSqlite, type Database } from '../../server/db/open.ts'
import { confirmAll } from '../../server/features/pairs/confirm-all.ts'
import { mergePairs } from '../../server/features/pairs/merge-pairs.ts'
import { saveEdit } from '../../server/features/pairs/save-edit.ts'
import { splitPair } from '../../server/features/pairs/split-pair.ts'
import { undoChange } from '../../server/features/pairs/undo-change.ts'
import { approveArticle } from '../../server/features/road/approve-article.ts'
import { finishReview } from '../../server/features/road/finish-review.ts'
import { submitArticle } from '../../server/features/road/submit-article.ts'
import { Problem } from '../../server/lib/problem.ts'
import { edit } from './edits.ts'
import { contextsOf, type Person } from './people.ts'

/** Deeds that race each other, as plain data that can be sent to another process. */
const DEEDS = {
  save: (context: Context, words: Parameters<typeof edit>[0]) => saveEdit(context, edit(words)),
  merge: (context: Context, words: { pairId: string }) => mergePairs(context, words.pairId),
  split: (context: Context, words: Parameters<typeof splitPair>[1]) => splitPair(context, words),
  'confirm-all': (context: Context) => confirmAll(context, 'article'),
  undo: (context: Context, words: { change: number }) => undoChange(context, 'article', words.change),
  submit: (context: Context) => submitArticle(context, 'article'),
  finish: (context: Context) => finishReview(context, 'article'),
  approve: (context: Context) => approveArticle(context, 'article'),
}
export type RaceDeed = {
  [Name in keyof typeof DEEDS]: { deed: Name; by: Person; words?: Parameters<(typeof DEEDS)[Name]>[1] }
}[keyof typeof DEEDS]

/** What came of a deed: what it answered, or the code it was refused with. Bugs are thrown on. */
export type Outcome = { answer: unknown; refused: null } | { answer: null; refused: string }

export async function perform(database: Database, { deed, by, words }: RaceDeed): Promise<Outcome> {
  const context = contextsOf(database, 'never')(by)
  // Each deed is sent together with its own words, which the union above cannot say of a call.
  const run = DEEDS[deed] as (context: Context, words: unknown) => Promise<unknown>
  try {
    return { answer: await run(context, words ?? {}), refused: null }
  } catch (error) {
    if (error instanceof Problem) return { answer: null, refused: error.code }
    throw error
  }
}

export function openAt(address: string): Database {
  return address.startsWith('postgres') ? openPostgres(address) : openSqlite(address)
}
