import type { LinkList } from './chinese-types.ts'
import type { Side } from './vocabulary.ts'

/** Links by the type they begin at: `to[start[type]]` to before `to[start[type + 1]]`, with their weights. */
export type Links = { start: Int32Array; to: Int32Array; weight: Float32Array }

export function linksFrom(
  types: number,
  from: readonly number[],
  to: readonly number[],
  weight: readonly number[],
): Links {
  const start = new Int32Array(types + 1)
  for (const type of from) start[type + 1] = (start[type + 1] ?? 0) + 1
  for (let type = 0; type < types; type += 1) start[type + 1] = (start[type + 1] ?? 0) + (start[type] ?? 0)
  const place = start.slice()
  const sorted = { start, to: new Int32Array(to.length), weight: new Float32Array(to.length) }
  for (let index = 0; index < from.length; index += 1) {
    const type = from[index] ?? 0
    const slot = place[type] ?? 0
    place[type] = slot + 1
    sorted.to[slot] = to[index] ?? 0
    sorted.weight[slot] = weight[index] ?? 0
  }
  return sorted
}

/** The same links seen from either side. */
export type BothWays = { forward: Links; backward: Links }

export function bothWays(list: LinkList, sourceTypes: number, targetTypes: number): BothWays {
  return {
    forward: linksFrom(sourceTypes, list.from, list.to, list.weight),
    backward: linksFrom(targetTypes, list.to, list.from, list.weight),
  }
}

/** By type the lines that hold it, in order, and how far into them: from `start[type]` to before `start[type + 1]`. */
export type Postings = { start: Int32Array; lines: Int32Array; places: Float32Array }

export function postingsOf(side: Side): Postings {
  const start = new Int32Array(side.kinds.length + 1)
  for (const type of side.tokens) start[type + 1] = (start[type + 1] ?? 0) + 1
  for (let type = 0; type < side.kinds.length; type += 1) start[type + 1] = (start[type + 1] ?? 0) + (start[type] ?? 0)
  const place = start.slice()
  const lines = new Int32Array(side.tokens.length)
  const places = new Float32Array(side.tokens.length)
  for (let line = 0; line < side.lines; line += 1) {
    for (let index = side.start[line] ?? 0; index < (side.start[line + 1] ?? 0); index += 1) {
      const type = side.tokens[index] ?? 0
      const slot = place[type] ?? 0
      place[type] = slot + 1
      lines[slot] = line
      places[slot] = side.places[index] ?? 0
    }
  }
  return { start, lines, places }
}
