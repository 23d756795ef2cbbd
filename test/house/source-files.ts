import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { ROOT } from '../../server/lib/root.ts'

/** A file of the project; `path` is from the project's folder, with slashes. */
export type SourceFile = { path: string; text: string }

/** All files with this ending under a folder, in the order of their paths. */
export function filesUnder(folder: string, ending: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => extname(path) === ending && !path.startsWith('public/build/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
}

/** The line of a place in a text, counted from 1. */
export function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
