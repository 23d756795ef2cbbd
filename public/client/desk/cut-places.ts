import { graphemeBoundaries } from '../../../server/engines/text/graphemes.ts'

export type Step = { by: 'character' | 'word'; way: 1 | -1 }

/** The next place in a text where it can be cut, one character or word on; never inside a character. */
export function placeBeside(text: string, place: number, language: string, { by, way }: Step): number {
  const mayCut = by === 'word' ? wordStarts(text, language) : graphemeBoundaries(text)
  let next = place + way
  while (next > 0 && next < text.length && !mayCut(next)) next += way
  return Math.min(Math.max(next, 0), text.length)
}

/** The place that is nearest to this one without tearing a character. */
export function wholePlace(text: string, place: number): number {
  const mayCut = graphemeBoundaries(text)
  let whole = place
  while (whole > 0 && !mayCut(whole)) whole -= 1
  return whole
}

function wordStarts(text: string, language: string): (place: number) => boolean {
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(text)
  const starts = new Set([...words].filter(({ isWordLike }) => isWordLike).map(({ index }) => index))
  return (place) => starts.has(place)
}
