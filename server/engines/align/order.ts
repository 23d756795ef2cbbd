import type { Band } from './band.ts'
import type { Matches } from './matches.ts'

/** Of how many steps the distance between two places is counted, and how sharply agreement falls with it. */
const STEPS = 64
const SHARPNESS = 12
/** What words that stand anywhere agree by chance. */
const BY_CHANCE = 0.45
const AGREEMENT = Float64Array.from(
  { length: STEPS + 2 },
  (_, step) => Math.exp(-SHARPNESS * (step / STEPS) ** 2) - BY_CHANCE,
)

/** How well words and their translations stand at the same places of the two sides of a pair, weighed by what they say. */
export function orderModel(
  { base }: Band,
  matches: Matches | null,
  sourceLengths: Float64Array,
  targetLengths: Float64Array,
): (row: number, column: number, sources: number, targets: number) => number {
  if (!matches) return () => 0
  const { first } = matches
  const { next, source, target, weight } = matches.list()
  const sourceStarts = startsOf(sourceLengths)
  const targetStarts = startsOf(targetLengths)
  return (row, column, sources, targets) => {
    const sourceStart = sourceStarts[row] ?? 0
    const targetStart = targetStarts[column] ?? 0
    const sourceScale = STEPS / Math.max(1, (sourceStarts[row + sources] ?? 0) - sourceStart)
    const targetScale = STEPS / Math.max(1, (targetStarts[column + targets] ?? 0) - targetStart)
    let sum = 0
    for (let line = row; line < row + sources; line += 1) {
      const before = ((sourceStarts[line] ?? 0) - sourceStart) * sourceScale
      const length = (sourceLengths[line] ?? 0) * sourceScale
      for (let other = column; other < column + targets; other += 1) {
        const otherBefore = ((targetStarts[other] ?? 0) - targetStart) * targetScale
        const otherLength = (targetLengths[other] ?? 0) * targetScale
        for (let match = first[(base[line] ?? 0) + other] ?? -1; match >= 0; match = next[match] ?? -1) {
          const distance = before + (source[match] ?? 0) * length - otherBefore - (target[match] ?? 0) * otherLength
          sum += (weight[match] ?? 0) * (AGREEMENT[Math.round(Math.abs(distance))] ?? 0)
        }
      }
    }
    return sum
  }
}

/** How much stands before each line. */
function startsOf(lengths: Float64Array): Float64Array {
  const starts = new Float64Array(lengths.length + 1)
  for (let line = 0; line < lengths.length; line += 1) starts[line + 1] = (starts[line] ?? 0) + (lengths[line] ?? 0)
  return starts
}
