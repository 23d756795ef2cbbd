import type { Range, TextChange } from './change-list.ts'

/**
 * Where a stretch of the old text stands in the new one; null when nothing of it is left. What was written inside it belongs
 * to it, what was written beside it does not. A stretch that went elsewhere with its clause is found there. An empty range is
 * a place and is never lost: inside what was deleted it becomes the place of the deletion.
 */
export function followRange(range: Range, changes: readonly TextChange[]): Range | null {
  if (range.start >= range.end) {
    const place = placeAfter(range.start, changes)
    return { start: place, end: place }
  }
  if (!isLeft(range, changes)) return movedRange(range, changes)
  return { start: startAfter(range.start, changes), end: endAfter(range.end, changes) }
}

/** Whether a unit of the range stands outside all that was deleted. */
function isLeft(range: Range, changes: readonly TextChange[]): boolean {
  let place = range.start
  for (const { before } of changes) {
    if (before.start > place) return true
    if (before.end > place) place = before.end
    if (place >= range.end) return false
  }
  return true
}

/** A moved clause has the same words, whatever stands around them and however it begins now. */
function movedRange(range: Range, changes: readonly TextChange[]): Range | null {
  const home = changes.find(({ before }) => before.start <= range.start && range.end <= before.end)
  const away = home?.movedTo === undefined ? undefined : changes[home.movedTo]
  if (!home || !away) return null
  const offset = range.start - home.before.start
  const words = home.deleted.slice(offset, range.end - home.before.start).replace(AROUND_WORDS, '')
  const place = words === '' ? -1 : placeOf(words, away.inserted, timesBefore(home.deleted, words, offset))
  return place < 0 ? null : { start: away.after.start + place, end: away.after.start + place + words.length }
}

const AROUND_WORDS = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu

function timesBefore(text: string, words: string, offset: number): number {
  return text.slice(0, offset).split(words).length - 1
}

/** Where the words stand in the text after so many other times; -1 when they do not. */
function placeOf(words: string, text: string, times: number): number {
  const levelled = text.toLowerCase()
  const mayLevel = levelled.length === text.length // İ becomes two units
  const [where, what] = mayLevel ? [levelled, words.toLowerCase()] : [text, words]
  let place = where.indexOf(what)
  for (let time = 0; time < times && place >= 0; time += 1) place = where.indexOf(what, place + 1)
  return place
}

/** What was written right before the range stays outside; a word of its own that was replaced stays inside. */
function startAfter(start: number, changes: readonly TextChange[]): number {
  let shift = 0
  for (const { before, after } of changes) {
    if (before.start > start) break
    if (before.start === start && before.end > start) return after.start
    if (before.end > start) return after.end
    shift = after.end - before.end
  }
  return start + shift
}

function endAfter(end: number, changes: readonly TextChange[]): number {
  let shift = 0
  for (const { before, after } of changes) {
    if (before.start >= end) break
    if (before.end > end) return after.start
    shift = after.end - before.end
  }
  return end + shift
}

function placeAfter(place: number, changes: readonly TextChange[]): number {
  let shift = 0
  for (const { before, after } of changes) {
    if (before.end > place || before.start >= place) return before.start >= place ? place + shift : after.start
    shift = after.end - before.end
  }
  return place + shift
}
