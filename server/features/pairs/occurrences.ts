/** What is looked for: as it is written, or in any case; whole words only where the text has words. */
export type Search = { find: string; anyCase: boolean; wholeWords: boolean }

/** Where a text holds what is looked for: UTF-16 offsets, from left to right, never overlapping. */
export function occurrencesIn(text: string, search: Search): { start: number; end: number }[] {
  if (search.find === '') return []
  return [...text.matchAll(pattern(search))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** The text with every occurrence replaced; `$` in the replacement is a plain character. */
export function replaced(text: string, search: Search, replacement: string): string {
  return text.replace(pattern(search), () => replacement)
}

function pattern({ find, anyCase, wholeWords }: Search): RegExp {
  const literal = find.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  const edged = wholeWords ? `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])` : literal
  return new RegExp(edged, anyCase ? 'giu' : 'gu')
}
