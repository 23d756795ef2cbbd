/** What a line shows besides words: how it ends (a number for each kind of mark), and whether it holds a colon. */
export type Signs = { ends: Uint8Array; colons: Uint8Array }

const ENDS: readonly (readonly [RegExp, number])[] = [
  [/[?？][”’"'」』）)\]]*$/, 1],
  [/[!！][”’"'」』）)\]]*$/, 2],
  [/[:：]["“「]?$/, 3],
  [/[.。．｡…][”’"'」』）)\]]*$/, 4],
  [/[,，、;；—-]$/, 5],
]
export function signsOf(lines: readonly string[]): Signs {
  const signs = {
    ends: new Uint8Array(lines.length),
    colons: new Uint8Array(lines.length),
  }
  lines.forEach((line, index) => {
    const text = line.trim()
    const tail = text.slice(-6)
    signs.ends[index] = ENDS.find(([pattern]) => pattern.test(tail))?.[1] ?? 0
    signs.colons[index] = /[:：]/.test(text) ? 1 : 0
  })
  return signs
}
