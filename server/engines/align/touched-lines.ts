import type { Links, Postings } from './links.ts'
import { MOST_LINES } from './runs.ts'

/** Finds the lines that hold a translation of a type. Made once, used again and again: nothing is made for a token. */
export type TouchedLines = {
  /**
   * Whether any of the lines from `first` to before `end` holds a translation; then `lowest` and `highest` are the places of
   * the first and the last that do. No window may begin before the one that was asked for last.
   */
  find: (type: number, first: number, end: number) => boolean
  /** Places are counted from the first line that was asked for. */
  lowest: number
  highest: number
  /** By place how likely the best translation there is; who asked sets it back to 0. Ends with as many 0 as a run is long. */
  found: Float32Array
  /** By place how far into the line that translation stands, 0 to 1. */
  inside: Float32Array
}

export function touchedLines(links: Links, postings: Postings, most: number): TouchedLines {
  const { start, to, weight } = links
  const { lines, places } = postings
  const upcoming = upcomingSlots(postings)
  const found = new Float32Array(most + MOST_LINES)
  const inside = new Float32Array(most)

  const touched: TouchedLines = {
    found,
    inside,
    lowest: 0,
    highest: -1,
    find(type, first, end) {
      let lowest = end
      let highest = -1
      const last = start[type + 1] ?? 0
      for (let link = start[type] ?? 0; link < last; link += 1) {
        const word = to[link] ?? 0
        if ((upcoming.line[word] ?? 0) >= end) continue
        if ((upcoming.line[word] ?? 0) < first) upcoming.advance(word, first)
        const strength = weight[link] ?? 0
        for (let slot = upcoming.slot[word] ?? 0; slot < (postings.start[word + 1] ?? 0); slot += 1) {
          const line = lines[slot] ?? 0
          if (line >= end) break
          const place = line - first
          if ((found[place] ?? 0) >= strength) continue
          found[place] = strength
          inside[place] = places[slot] ?? 0
          if (place < lowest) lowest = place
          if (place > highest) highest = place
        }
      }
      touched.lowest = lowest
      touched.highest = highest
      return highest >= 0
    },
  }
  return touched
}

/** Later than any line. */
const NEVER = 0x7fffffff

/** For each word the next line that holds it. As windows only move on, nothing has to be searched for. */
function upcomingSlots({ start, lines }: Postings) {
  const slot = start.slice(0, -1)
  const line = slot.map((first, word) => (first < (start[word + 1] ?? 0) ? (lines[first] ?? 0) : NEVER))
  const advance = (word: number, wanted: number): void => {
    const end = start[word + 1] ?? 0
    let next = slot[word] ?? 0
    while (next < end && (lines[next] ?? 0) < wanted) next += 1
    slot[word] = next
    line[word] = next < end ? (lines[next] ?? 0) : NEVER
  }
  return { slot, line, advance }
}
