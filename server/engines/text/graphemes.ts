/** What a reader calls the characters of a text: a letter with its marks, an emoji with its parts. */
export function graphemes(text: string): readonly string[] {
  if (ONE_UNIT_EACH.test(text)) return text.split('')
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** A question about one text: may it be cut at this offset without cutting inside a character? Both ends may. */
export function graphemeBoundaries(text: string): (offset: number) => boolean {
  if (ONE_UNIT_EACH.test(text)) return (offset) => offset >= 0 && offset <= text.length
  const starts = new Set([text.length])
  for (const { index } of segmenter.segment(text)) starts.add(index)
  return (offset) => starts.has(offset)
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })
// Most texts need no segmenter: letters, common punctuation and common Chinese characters never join with a neighbour.
const ONE_UNIT_EACH =
  /^[\t\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203b\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/
