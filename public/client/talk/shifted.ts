import { followRange } from '../../../server/engines/diff/follow.ts'

type Place = { start: number; end: number }

/** Where a range of the saved text stands in what is being typed: one stretch differs, what lies around it is as it was. */
export function shifted(range: Place, saved: string, typed: string): Place | null {
  if (saved === typed) return range
  const most = Math.min(saved.length, typed.length)
  let head = 0
  while (head < most && saved[head] === typed[head]) head += 1
  let tail = 0
  while (tail < most - head && saved[saved.length - tail - 1] === typed[typed.length - tail - 1]) tail += 1
  const before = { start: head, end: saved.length - tail }
  const after = { start: head, end: typed.length - tail }
  const [deleted, inserted] = [saved.slice(before.start, before.end), typed.slice(after.start, after.end)]
  const sort = deleted === '' ? 'insert' : inserted === '' ? 'delete' : 'replace'
  return followRange(range, [{ sort, before, after, deleted, inserted, tells: 'words' }])
}
