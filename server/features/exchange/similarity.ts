/** How often each piece of a text occurs in it: pairs of characters of Chinese, longer words and figures of English. */
export type Tokens = { counts: ReadonlyMap<string, number>; size: number }

export function tokensOf(text: string): Tokens {
  const counts = new Map<string, number>()
  const pieces = [...charactersOf(text), ...wordsOf(text)]
  for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  return { counts, size: pieces.length }
}

/** How much of some texts is common to both, 0 to 1 (Dice), and how many pieces they have. */
export function similarity(some: readonly Tokens[], others: readonly Tokens[]): { share: number; size: number } {
  const size = sizeOf(some) + sizeOf(others)
  if (size === 0) return { share: 0, size }
  if ((2 * Math.min(sizeOf(some), sizeOf(others))) / size < 0.3) return { share: 0, size }
  const left = some.length === 1 && some[0] ? some[0].counts : together(some)
  const right = others.length === 1 && others[0] ? others[0].counts : together(others)
  let common = 0
  for (const [piece, count] of left) common += Math.min(count, right.get(piece) ?? 0)
  return { share: (2 * common) / size, size }
}

function charactersOf(text: string): string[] {
  const characters = text.match(/\p{Script=Han}/gu) ?? []
  if (characters.length === 1) return [...characters]
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character)
}

/** Words of one to three letters are everywhere; a text that has no others is compared by these. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{Script=Latin}'’]+|\d[\d.,]*/gu) ?? []
  const telling = words.filter((word) => word.length > 3 || /\d/.test(word))
  return telling.length > 0 ? telling : words
}

function sizeOf(texts: readonly Tokens[]): number {
  return texts.reduce((sum, { size }) => sum + size, 0)
}

function together(texts: readonly Tokens[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const [piece, count] of text.counts) counts.set(piece, (counts.get(piece) ?? 0) + count)
  return counts
}
