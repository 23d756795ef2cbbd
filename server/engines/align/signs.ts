/** What a line shows besides words: how it ends, whether it opens and closes quotes, as small numbers. */
export type Signs = { ends: Uint8Array; quotes: Uint8Array; begins: Uint8Array; colons: Uint8Array }

const ENDS: readonly (readonly [RegExp, number])[] = [
  [/[?？][”’"'」』）)\]]*$/, 1],
  [/[!！][”’"'」』）)\]]*$/, 2],
  [/[:：]["“「]?$/, 3],
  [/[.。．｡…][”’"'」』）)\]]*$/, 4],
  [/[,，、;；—-]$/, 5],
]
const OPENS = /["“「『〝]/
const CLOSES = /["”」』〞]/
const NUMBERING = /^["“「（([]?(?:\d{1,3}|[a-z]|[ivx]+|[一二三四五六七八九十]{1,3})[)）.、．]/i

export function signsOf(lines: readonly string[]): Signs {
  const signs = {
    ends: new Uint8Array(lines.length),
    quotes: new Uint8Array(lines.length),
    begins: new Uint8Array(lines.length),
    colons: new Uint8Array(lines.length),
  }
  lines.forEach((line, index) => {
    const text = line.trim()
    const tail = text.slice(-6)
    signs.ends[index] = ENDS.find(([pattern]) => pattern.test(tail))?.[1] ?? 0
    signs.quotes[index] = OPENS.test(text) || CLOSES.test(text) ? 1 : 0
    signs.begins[index] = NUMBERING.test(text) ? 1 : 0
    signs.colons[index] = /[:：]/.test(text) ? 1 : 0
  })
  return signs
}
