import type { Links } from './links.ts'
import type { Step } from './search.ts'
import { KIND } from './vocabulary.ts'
import type { Side } from './vocabulary.ts'

/** How often a word, a single character, a figure and a name are found again in a translation, whichever the direction. */
const USUAL = [0.6, 0.3, 0.9, 0.8, 0.5]
/** How many meetings the usual is worth against what was met. */
const KIND_STRENGTH = 60
const TYPE_STRENGTH = 6

/** For each type, what is usual for its kind. */
export function usualHabits({ kinds }: Side): Float32Array {
  const habits = new Float32Array(kinds.length)
  for (let type = 0; type < kinds.length; type += 1) habits[type] = USUAL[kinds[type] ?? 0] ?? 0.5
  return habits
}

/** How often each type was found in the other side of its pair; few meetings are mixed with what is usual for its kind. */
export function learnedHabits(side: Side, other: Side, links: Links, pairs: readonly Step[]): Float32Array {
  const habits = usualHabits(side)
  const covered = new Float32Array(side.kinds.length)
  const met = new Float32Array(side.kinds.length)
  const here = new Int32Array(other.kinds.length).fill(-1)
  pairs.forEach((step, pair) => {
    const otherEnd = other.start[step.target + step.move.target] ?? 0
    for (let index = other.start[step.target] ?? 0; index < otherEnd; index += 1) here[other.tokens[index] ?? 0] = pair
    const end = side.start[step.source + step.move.source] ?? 0
    for (let index = side.start[step.source] ?? 0; index < end; index += 1) {
      const type = side.tokens[index] ?? 0
      let most = 0
      for (let link = links.start[type] ?? 0; link < (links.start[type + 1] ?? 0); link += 1) {
        const weight = links.weight[link] ?? 0
        if (weight > most && here[links.to[link] ?? 0] === pair) most = weight
      }
      met[type] = (met[type] ?? 0) + 1
      covered[type] = (covered[type] ?? 0) + most
    }
  })
  const kinds = Object.values(KIND).map((kind) => {
    let sum = 0
    let count = 0
    let usual = 0.5
    for (let type = 0; type < side.kinds.length; type += 1) {
      if (side.kinds[type] !== kind || links.start[type] === links.start[type + 1]) continue
      usual = habits[type] ?? 0.5
      sum += covered[type] ?? 0
      count += met[type] ?? 0
    }
    return (sum + usual * KIND_STRENGTH) / (count + KIND_STRENGTH)
  })
  for (let type = 0; type < side.kinds.length; type += 1) {
    const kind = kinds[side.kinds[type] ?? 0] ?? 0.5
    habits[type] = ((covered[type] ?? 0) + kind * TYPE_STRENGTH) / ((met[type] ?? 0) + TYPE_STRENGTH)
  }
  return habits
}
