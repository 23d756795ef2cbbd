import type { Pair } from '../../server/features/pairs/pair.ts'
import type { Conflict, EditForm, Saved } from '../../server/features/pairs/save-edit.ts'

/** A confirmed edit of the English of `pair-1` as it came in, but for what a test says. */
export function edit(words: Partial<EditForm>): EditForm {
  return { pairId: 'pair-1', side: 'target', text: 'New words.', basedOn: 1, deed: 'confirm', ...words }
}

/** The pair that a save wrote; a conflict fails the test. */
export function savedPair(result: Saved | Conflict): Pair {
  if ('conflict' in result) throw new Error(`not saved: ${JSON.stringify(result.conflict)}`)
  return result.pair
}
