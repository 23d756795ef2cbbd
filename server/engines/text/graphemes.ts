/** What a reader calls the characters of a text: a letter with its marks, an emoji with its parts. */
export function graphemes(text: string): readonly string[] {
  const inside = offsetsInside(text)
  if (inside.size === 0) return text.split('')
  const result: string[] = []
  let start = 0
  for (let end = 1; end <= text.length; end += 1) {
    if (inside.has(end)) continue
    result.push(text.slice(start, end))
    start = end
  }
  return result
}

/** A question about one text: may it be cut at this offset without cutting inside a character? Both ends may. */
export function graphemeBoundaries(text: string): (offset: number) => boolean {
  const inside = offsetsInside(text)
  return (offset) => offset >= 0 && offset <= text.length && !inside.has(offset)
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })
// Letters, common punctuation and common Chinese characters never join with each other: only what stands beside others is
// looked at, for the segmenter takes some microseconds a character.
const DOUBTFUL =
  /[^\t\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203b\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]+/g

/** The offsets at which a cut would tear a character. */
function offsetsInside(text: string): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const { index, 0: doubtful } of text.matchAll(DOUBTFUL)) {
    const start = Math.max(index - 1, 0)
    const stretch = text.slice(start, index + doubtful.length + 1)
    for (let offset = 1; offset < stretch.length; offset += 1) inside.add(start + offset)
    for (const each of segmenter.segment(stretch)) inside.delete(start + each.index)
  }
  return inside
}
