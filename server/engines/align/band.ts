/**
 * The places that are searched. A state is a number of lines done on each side; row `i` has the states `(i, first[i])` to
 * `(i, last[i])`. A cell is a line of each side; row `i` has the cells from `first[i]` to before `end[i]`. Both are numbered
 * `base[i] + j`.
 */
export type Band = {
  sources: number
  targets: number
  cells: number
  mostColumns: number
  mostRows: number
  first: Int32Array
  last: Int32Array
  end: Int32Array
  base: Int32Array
  /** For each target line the rows that have a cell for it: from here to before there. */
  firstRow: Int32Array
  endRow: Int32Array
}

/** A band between two edges that say, for each number of source lines, the fewest and most target lines. */
export function bandBetween(
  sources: number,
  targets: number,
  lowest: ArrayLike<number>,
  highest: ArrayLike<number>,
): Band {
  const first = new Int32Array(sources + 1)
  const last = new Int32Array(sources + 1)
  for (let row = sources, least = targets; row >= 0; row -= 1) {
    least = Math.max(0, Math.min(least, Math.floor(lowest[row] ?? 0)))
    first[row] = least
  }
  for (let row = 0, most = 0; row <= sources; row += 1) {
    most = Math.min(targets, Math.max(most, Math.ceil(highest[row] ?? 0), first[row] ?? 0))
    last[row] = most
  }
  first[0] = 0
  last[sources] = targets
  return numbered(sources, targets, first, last)
}

function numbered(sources: number, targets: number, first: Int32Array, last: Int32Array): Band {
  const end = new Int32Array(sources + 1)
  const base = new Int32Array(sources + 1)
  const firstRow = new Int32Array(targets).fill(sources)
  const endRow = new Int32Array(targets)
  let cells = 0
  let mostColumns = 0
  for (let row = 0; row <= sources; row += 1) {
    const from = first[row] ?? 0
    const to = row < sources ? (last[row + 1] ?? 0) : from
    end[row] = to
    base[row] = cells - from
    mostColumns = Math.max(mostColumns, to - from)
    cells += Math.max(to, (last[row] ?? 0) + 1) - from
    for (let target = from; target < to; target += 1) {
      if (row < (firstRow[target] ?? 0)) firstRow[target] = row
      endRow[target] = row + 1
    }
  }
  const mostRows = endRow.reduce((most, to, target) => Math.max(most, to - (firstRow[target] ?? 0)), 0)
  return { sources, targets, cells, mostColumns, mostRows, first, last, end, base, firstRow, endRow }
}
