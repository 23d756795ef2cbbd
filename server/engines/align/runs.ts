/** The longest run of lines that a pair may have on one side. */
export const MOST_LINES = 4

/** The sum over each run of lines, `[line * MOST_LINES + length - 1]`; runs that would pass the end stop there. */
export function runsOf(values: ArrayLike<number>): Float64Array {
  const runs = new Float64Array(values.length * MOST_LINES)
  for (let line = 0; line < values.length; line += 1) {
    let sum = 0
    for (let length = 0; length < MOST_LINES; length += 1) {
      sum += values[line + length] ?? 0
      runs[line * MOST_LINES + length] = sum
    }
  }
  return runs
}
