/** What a token is; how often the other side repeats it depends on that. The number is an index into tables. */
export const KIND = { word: 0, character: 1, figure: 2, name: 3, small: 4 } as const

/** The tokens of one side: every line's distinct token types, in one list after another, and the kind of each type. */
export type Side = {
  lines: number
  /** Line `n` has `tokens[start[n]]` to before `tokens[start[n + 1]]`. */
  start: Int32Array
  tokens: Int32Array
  /** How far into its line each token stands, 0 to 1. */
  places: Float32Array
  kinds: readonly number[]
}

export type SideBuilder = ReturnType<typeof sideBuilder>

/** Numbers the types of one side in the order they are met, and gathers the tokens of its lines. */
export function sideBuilder() {
  const kinds: number[] = []
  const lastLine: number[] = []
  const start = [0]
  const tokens: number[] = []
  const places: number[] = []
  let line = 0
  return {
    /** A new type. */
    type(kind: number): number {
      lastLine.push(-1)
      return kinds.push(kind) - 1
    },
    /** Adds a token to the line that is being read, once, so far into it. */
    add(type: number, place: number): void {
      if (lastLine[type] === line) return
      lastLine[type] = line
      tokens.push(type)
      places.push(place)
    },
    endLine(): void {
      line += 1
      start.push(tokens.length)
    },
    side: (): Side => ({
      lines: line,
      start: Int32Array.from(start),
      tokens: Int32Array.from(tokens),
      places: Float32Array.from(places),
      kinds,
    }),
  }
}
