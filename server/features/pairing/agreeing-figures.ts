import { readFigures, type Figure } from '../../engines/figures/read-figures.ts'
import { remembered } from '../../lib/remembered.ts'
import type { Pair, Side } from '../pairs/pair.ts'

/** A stretch of a paragraph; `agrees`: a figure that the other side has as well; `alone`: one that it does not have. */
export type TextPart = { text: string; figure: 'agrees' | 'alone' | null }
/** Both sides of a pair, each a list of paragraphs. */
export type LitSides = Readonly<Record<Side, readonly (readonly TextPart[])[]>>

const MOST_REMEMBERED = 5_000
const BETWEEN = '\0' // in no text

/** The paragraphs of a pair with their figures, which agree when their values do: that is how a person checks a pairing. */
export function litSides({ source, target }: Pick<Pair, 'source' | 'target'>): LitSides {
  return sidesOfBoth(source + BETWEEN + target)
}

const sidesOfBoth = remembered((both): LitSides => {
  const [source = '', target = ''] = both.split(BETWEEN)
  const sides = { source: readFigures(source, 'zh'), target: readFigures(target, 'en') }
  const agreeing = agreeingOf(sides.source, sides.target)
  const isOneSided = source === '' || target === ''
  const markOf = (figure: Figure, side: Side) => {
    if (agreeing.has(figure)) return 'agrees'
    const isWord = side === 'target' && !/\d/.test(figure.text) // "one of them" counts nothing
    return isOneSided || isWord ? null : 'alone'
  }
  return {
    source: paragraphsWith(source, sides.source, (figure) => markOf(figure, 'source')),
    target: paragraphsWith(target, sides.target, (figure) => markOf(figure, 'target')),
  }
}, MOST_REMEMBERED)

/** Each figure with one of the same value on the other side, of the same kind before any other. */
function agreeingOf(sources: readonly Figure[], targets: readonly Figure[]): ReadonlySet<Figure> {
  const agreeing = new Set<Figure>()
  const tests = [
    (one: Figure, other: Figure) => one.value === other.value && one.kind === other.kind,
    (one: Figure, other: Figure) => one.value === other.value,
  ]
  for (const isSame of tests) {
    for (const figure of sources) {
      if (agreeing.has(figure)) continue
      const twin = targets.find((other) => !agreeing.has(other) && isSame(figure, other))
      if (!twin) continue
      agreeing.add(figure)
      agreeing.add(twin)
    }
  }
  return agreeing
}

function paragraphsWith(
  text: string,
  figures: readonly Figure[],
  markOf: (figure: Figure) => TextPart['figure'],
): TextPart[][] {
  if (text === '') return []
  let start = 0
  return text.split('\n').map((paragraph) => {
    const from = start
    const to = from + paragraph.length
    start = to + 1
    const inside = figures.filter((figure) => figure.start >= from && figure.end <= to)
    let place = from
    const parts = inside.flatMap((figure): TextPart[] => {
      const before = text.slice(place, figure.start)
      place = figure.end
      return [
        { text: before, figure: null },
        { text: text.slice(figure.start, figure.end), figure: markOf(figure) },
      ]
    })
    return [...parts, { text: text.slice(place, to), figure: null }].filter((part) => part.text !== '')
  })
}
