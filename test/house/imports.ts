import { posix } from 'node:path'
import { filesUnder } from './source-files.ts'

/** One import: `to` is a path of the project, or a package's name; `isType` when nothing of it is left at run time. */
export type Import = { from: string; to: string; isType: boolean }

/** Every import of the files under a folder. */
export function importsUnder(folder: string): Import[] {
  return filesUnder(folder, '.ts').flatMap(({ path, text }) =>
    [...withoutComments(text).matchAll(IMPORT)].map((match) => {
      const [, typeWord, names = '', static_, bare, dynamic] = match
      const target = static_ ?? bare ?? dynamic ?? ''
      const to = target.startsWith('.') ? posix.join(posix.dirname(path), target) : target
      return { from: path, to, isType: typeWord !== undefined || areTypes(names) }
    }),
  )
}

/** Imports of both kinds, re-exports, and imports for their effect or at run time. */
const IMPORT = /^(?:import|export)\s+(type\s+)?([^'"]*?)\s*from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm

function areTypes(names: string): boolean {
  const inner = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1]
  if (inner === undefined) return false
  return inner.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '))
}

function withoutComments(text: string): string {
  return text.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '')
}
