/**
 * A text as the product keeps it: NFC, lines cut by LF alone, no byte order marks, no control characters but LF and TAB,
 * no white space at either end of a line. Twice is the same as once.
 */
export function normalise(text: string): string {
  const kept = text.replace(/\r\n/g, '\n').replace(UNWANTED, '').replace(LONE_SURROGATE, '\ufffd').normalize('NFC')
  return kept.split('\n').map(trimLine).join('\n')
}

// U+FEFF is wanted nowhere: joined files carry it in the middle, too.
const UNWANTED = /(?![\n\t])\p{Cc}|\ufeff/gu
// Half a character cannot be written as UTF-8, so the database would give back another text than it was given.
const LONE_SURROGATE = /\p{Surrogate}/gu
// A mark needs the space that it stands on.
const LEADING = /^[ \t\u00a0\u3000]+(?!\p{M})/u
// Looking behind keeps long gaps inside a line from being tried from each of their spaces.
const TRAILING = /(?<![ \t\u00a0\u3000])[ \t\u00a0\u3000]+$/u

function trimLine(line: string): string {
  return line.replace(LEADING, '').replace(TRAILING, '')
}
