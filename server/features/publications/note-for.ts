import type { Language } from '../../web/i18n.ts'
import { languageOf } from './reading-page.ts'

/** What readers of a language get of a note: its lines in their language; the whole of it when it has none. */
export function noteFor(note: string, lang: Language): string {
  const own = note.split('\n').filter((line) => line.trim() !== '' && languageOf(line) === lang)
  return own.length > 0 ? own.join('\n') : note
}
