import type { Style } from './lengths.ts'
import { SHAPES } from './moves.ts'
import type { Step } from './search.ts'
import type { Texts } from './texts.ts'

const USUAL_PAIRS = 30
const USUAL_VARIANCE = 0.04
/** What is usual for each shape, and how many pairs that is worth against what was met. */
const USUAL_SHAPES = [0.76, 0.06, 0.13, 0.008, 0.02, 0.004, 0.007]
const SHAPES_STRENGTH = 60
const TELLING_LENGTH = 30
/** From the median deviation to the standard deviation of a normal curve. */
const MEDIAN_TO_STANDARD = 1.48

/** How long English is for its Chinese in these pairs, and how much that varies. */
export function learnedStyle({ source, target }: Texts, pairs: readonly Step[]): Style {
  const ratios = pairs.flatMap((step) => {
    const chinese = sum(source.lengths, step.source, step.move.source)
    const english = sum(target.lengths, step.target, step.move.target)
    return Math.min(chinese, english) > TELLING_LENGTH ? [Math.log(english / chinese)] : []
  })
  const middle = median(ratios)
  const spread = median(ratios.map((ratio) => Math.abs(ratio - middle))) * MEDIAN_TO_STANDARD
  const share = ratios.length / (ratios.length + USUAL_PAIRS)
  return { ratio: Math.exp(middle * share), variance: share * spread * spread + (1 - share) * USUAL_VARIANCE }
}

/** By how much more often than usual each shape of pair was met, as logarithms. */
export function learnedShapes(steps: readonly Step[]): readonly number[] {
  const counts = SHAPES.map(() => 0)
  for (const { move } of steps) counts[move.shape] = (counts[move.shape] ?? 0) + 1
  return counts.map((count, shape) => {
    const usual = USUAL_SHAPES[shape] ?? 1
    return Math.log((count + usual * SHAPES_STRENGTH) / (steps.length + SHAPES_STRENGTH) / usual)
  })
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

function sum(lengths: Float64Array, first: number, count: number): number {
  let total = 0
  for (let line = first; line < first + count; line += 1) total += lengths[line] ?? 0
  return total
}
