import type { Band } from './band.ts'
import type { TouchedLines } from './touched-lines.ts'

/**
 * The words of a source line that are found in a target line, by cell of the band, and how far into their lines both stand:
 * in true pairs what comes first on one side mostly comes first on the other.
 */
export type Matches = {
  add: (touched: TouchedLines, cell: number, sourcePlace: number, gain: number) => void
  /** By cell its first match, or -1; by match the next one of its cell, or -1. */
  first: Int32Array
  list: () => MatchList
}

export type MatchList = { next: Int32Array; source: Float32Array; target: Float32Array; weight: Float32Array }

export function matchesIn({ cells }: Band): Matches {
  const first = new Int32Array(cells).fill(-1)
  let list = listOf(cells * 2)
  let count = 0
  return {
    first,
    add({ lowest, highest, found, inside }, cell, sourcePlace, gain) {
      if (gain <= 0) return
      if (count + highest - lowest >= list.next.length) list = longer(list, count + highest - lowest + 1)
      const { next, source, target, weight } = list
      for (let place = lowest; place <= highest; place += 1) {
        const strength = found[place] ?? 0
        if (strength === 0) continue
        next[count] = first[cell + place] ?? -1
        first[cell + place] = count
        source[count] = sourcePlace
        target[count] = inside[place] ?? 0
        weight[count] = gain * strength
        count += 1
      }
    },
    list: () => list,
  }
}

function listOf(length: number): MatchList {
  return {
    next: new Int32Array(length),
    source: new Float32Array(length),
    target: new Float32Array(length),
    weight: new Float32Array(length),
  }
}

function longer(list: MatchList, wanted: number): MatchList {
  const grown = listOf(Math.max(wanted, list.next.length * 2))
  grown.next.set(list.next)
  grown.source.set(list.source)
  grown.target.set(list.target)
  grown.weight.set(list.weight)
  return grown
}
