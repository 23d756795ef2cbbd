import { segment } from '../engines/segment/segment.ts'
import type { Language } from '../engines/text/language.ts'
import { print, printLine } from './print.ts'
import { readText } from './read-lines.ts'

/** Prints a text's sentences, one a line, or as JSON with offsets in UTF-16 units. */
export function segmentFile(file: string, { lang, json }: { lang: Language; json?: boolean }): void {
  const segments = segment(readText(file), lang)
  if (json) printLine(JSON.stringify(segments))
  else print(segments.map(({ text }) => `${text.trim()}\n`).join(''))
}
