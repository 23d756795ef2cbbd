/**
 * What a line shows besides words: how it ends (a number for each kind of mark), and whether that is a
 * colon, which ties the line to the next one.
 */
export type Signs = { ends: Uint8Array; introduces: Uint8Array }

const COLON = 3
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
    introduces: new Uint8Array(lines.length),
  }
  lines.forEach((line, index) => {
    const text = line.trim()
    const tail = text.slice(-6)
    signs.ends[index] = ENDS.find(([pattern]) => pattern.test(tail))?.[1] ?? 0
    signs.introduces[index] = signs.ends[index] === COLON ? 1 : 0
  })
  return signs
}
