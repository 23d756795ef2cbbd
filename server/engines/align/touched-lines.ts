import type { Links, Postings } from './links.ts'

/** Finds the lines that hold a translation of a type. Made once, used again and again: nothing is made for a token. */
export type TouchedLines = {
  /** How many of `width` lines from the first one hold a translation; they are the first of `places`, in order. */
  find: (type: number, first: number, width: number) => number
  /** Counted from the first line that was asked for. */
  places: Int32Array
  /** By place how likely the best translation there is; who asked sets it back to 0. */
  found: Float32Array
  /** By place how far into the line that translation stands, 0 to 1. */
  inside: Float32Array
}

export function touchedLines(links: Links, postings: Postings, most: number): TouchedLines {
  const { start, to, weight } = links
  const { start: firstSlot, lines, places: within } = postings
  const places = new Int32Array(most)
  const found = new Float32Array(most)
  const inside = new Float32Array(most)

  const find = (type: number, first: number, width: number): number => {
    const end = start[type + 1] ?? 0
    let count = 0
    for (let link = start[type] ?? 0; link < end; link += 1) {
      const word = to[link] ?? 0
      const strength = weight[link] ?? 0
      if (strength === 0) continue
      const last = firstSlot[word + 1] ?? 0
      for (let slot = lowerBound(lines, firstSlot[word] ?? 0, last, first); slot < last; slot += 1) {
        const place = (lines[slot] ?? 0) - first
        if (place >= width) break
        const before = found[place] ?? 0
        if (before === 0) count = insert(places, count, place)
        if (before >= strength) continue
        found[place] = strength
        inside[place] = within[slot] ?? 0
      }
    }
    return count
  }
  return { find, places, found, inside }
}

/** Keeps the places in order; there are few. */
function insert(places: Int32Array, count: number, place: number): number {
  let at = count
  while (at > 0 && (places[at - 1] ?? 0) > place) {
    places[at] = places[at - 1] ?? 0
    at -= 1
  }
  places[at] = place
  return count + 1
}

/** The first slot whose line is not before the wanted one. */
function lowerBound(lines: Int32Array, from: number, to: number, wanted: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((lines[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
