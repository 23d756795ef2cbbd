import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** A name in the same folder for a file that is still being written. */
export function partOf(file: string): string {
  const whole = resolve(file)
  return join(dirname(whole), `.${basename(whole)}.${process.pid}.part`)
}

/** Gives a written part its name once its bytes are on the disk; a crash leaves the whole file or none. */
export function keepPart(part: string, file: string): void {
  sync(part)
  renameSync(part, file)
  sync(dirname(resolve(file)))
}

/** Writes a file whole or not at all. */
export function writeDurably(file: string, bytes: Uint8Array): void {
  const part = partOf(file)
  writeFileSync(part, bytes)
  keepPart(part, file)
}

function sync(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
