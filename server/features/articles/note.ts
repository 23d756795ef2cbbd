import { Problem } from '../../lib/problem.ts'

/** The longest note that goes with a deed, in characters; views say it to the browser. */
const NOTE_LENGTH = 2000

/** Refuses a note with nothing in it (`note.required`), or one that nobody would read (`note.long`). */
export function ensureNote(note: string): void {
  if (note.trim() === '') throw new Problem('note.required', {}, [{ pointer: 'note', code: 'note.required' }])
  ensureNoteLength(note)
}

/** The same for a note that need not be there. */
export function ensureNoteLength(note: string): void {
  const count = note.replaceAll('\r\n', '\n').length // browsers count an end of a line once, and send it as two
  if (count <= NOTE_LENGTH) return
  const details = { count, limit: NOTE_LENGTH }
  throw new Problem('note.long', details, [{ pointer: 'note', code: 'note.long', details }])
}
