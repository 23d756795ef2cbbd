const LABEL = /^\s*["“]?(?:[(（]([A-Za-z]{1,4})[)）]|([A-Za-z]|[IVXivx]{2,4})(?:[).）、．]|\/ ))/

/** What a line is numbered with, if by letters: `#b` for (b), b) and B.; or ''. */
export function labelOf(line: string): string {
  const match = LABEL.exec(line)
  return match ? `#${(match[1] ?? match[2] ?? '').toLowerCase()}` : ''
}
