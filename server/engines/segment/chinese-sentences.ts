/** Where Chinese sentences end: after 。！？；…… and the closing marks that follow, and at line breaks. In order. */
export function chineseEnds(text: string): readonly number[] {
  const asides = asidesOf(text)
  let next = 0
  return Array.from(text.matchAll(END), (match) => match.index + match[0].length).filter((end) => {
    while ((asides[next]?.end ?? Infinity) <= end) next += 1
    return end <= (asides[next]?.start ?? Infinity)
  })
}

const END = /(?:[。！？；!?｡]|…+|\.{3,})(?:[。！？!?｡]|…+)*[”’」』）》〉】〕)\]"']*|\n/gu
// A title may carry any mark (《你好！》), and what stands in brackets is part of the sentence around it.
const ASIDE = /《[^《》\n]*》|〈[^〈〉\n]*〉|（[^（）\n]*）|\([^()\n]*\)/gu

function asidesOf(text: string): readonly { start: number; end: number }[] {
  return Array.from(text.matchAll(ASIDE), (match) => ({ start: match.index, end: match.index + match[0].length }))
}
