import { diffText, type Change } from '../engines/diff/diff.ts'
import type { Language } from '../engines/text/language.ts'
import { print, printLine, remark } from './print.ts'
import { readText } from './read-lines.ts'

/** Prints what became of a text: `[-gone-]{+come+}` among what stayed, or the changes as JSON. */
export function diffFiles(oldFile: string, newFile: string, { lang, json }: { lang: Language; json?: boolean }): void {
  const { changes, exact } = diffText(readText(oldFile), readText(newFile), lang)
  if (json) printLine(JSON.stringify(changes.map(({ op, text }) => ({ op, text }))))
  else print(changes.map(marked).join(''))
  if (!exact) remark('Where the texts differ too much, a whole stretch is shown as replaced.')
}

function marked({ op, text }: Change): string {
  if (op === 'equal') return text
  return op === 'delete' ? `[-${text}-]` : `{+${text}+}`
}
