/** Writes to standard output: what a command answers. */
export function print(text: string): void {
  process.stdout.write(text)
}

export function printBytes(bytes: Uint8Array): void {
  process.stdout.write(bytes)
}

export function printLine(line = ''): void {
  print(`${line}\n`)
}

/** Writes to standard error: what stands beside the answer. */
export function remark(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Rows as aligned columns; the last one is not padded. Chinese characters take two places on a terminal. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  const pad = (cell: string, column: number) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))
  return rows.map((row) => `${row.map(pad).join('  ').trimEnd()}\n`).join('')
}

function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(character) ? 2 : 1),
    0,
  )
}
