/** Characters that act wherever they stand: emphasis, code, links, tags, tables, strikethrough, and `$` for formulas. */
const ANYWHERE = /[\\`*[<|~$]/g
/** An underline acts only at the edge of a word; `snake_case` stays as it is. */
const EDGE_UNDERLINE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
/** An ampersand acts only where it begins a character reference. */
const REFERENCE = /&(?=#?\w+;)/g
/** What begins a heading, a quote, a list, a rule or the line under a heading or a table's head. */
const LINE_START = /^(#{1,6}(?=[ \t]|$)|>|[-+](?=[ \t]|$)|[-=:][-=: \t|]*$)/
const NUMBER_START = /^(\d{1,9})([.)])(?=[ \t]|$)/

/** One line of text as Markdown that reads as that text: only what would act is escaped. */
export function escapeLine(line: string): string {
  return line
    .trim() // a space at the start would make code of it, two at the end a line break
    .replace(ANYWHERE, '\\$&')
    .replace(EDGE_UNDERLINE, '\\$&')
    .replace(REFERENCE, '\\&')
    .replace(LINE_START, '\\$1')
    .replace(NUMBER_START, '$1\\$2')
}

/** A paragraph with its soft line breaks as hard ones; an empty line parts two paragraphs. */
export function escapeParagraph(text: string): string {
  return text
    .split(/\n(?:[ \t]*\n)+/)
    .map((part) => lines(part).join('\\\n'))
    .filter((part) => part !== '')
    .join('\n\n')
}

/** The text on one line, for headings and cells of a table. */
export function escapeOneLine(text: string): string {
  return lines(text).join('<br>')
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map(escapeLine)
    .filter((line) => line !== '')
}
