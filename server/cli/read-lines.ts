import { readFileSync } from 'node:fs'
import { decode } from '../features/exchange/reading/decode.ts'
import { Problem } from '../lib/problem.ts'
import { RefusedInput } from './refusal.ts'

/** A text file without its byte order mark; `-` is standard input. Refuses what is missing or no text. */
export function readText(file: string): string {
  const bytes = readBytes(file)
  try {
    return bytes.length === 0 ? '' : decode(bytes).text
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { line } = error.details
    const reason = line === undefined ? 'this is no text' : 'the characters cannot be told; save the file as UTF-8'
    throw new RefusedInput(`${nameOf(file)}${line === undefined ? '' : `:${line}`}: ${reason}`)
  }
}

/** A file's bytes; `-` is standard input. */
export function readBytes(file: string): Buffer {
  try {
    return readFileSync(file === '-' ? 0 : file)
  } catch (error) {
    throw new RefusedInput(`${nameOf(file)}: ${reasonOf(error)}`)
  }
}

/** Lines are cut at LF alone: a CR before it is dropped, one final LF ends the file, an empty line is a line. */
export function linesOf(text: string): string[] {
  if (text === '') return []
  const body = text.endsWith('\n') ? text.slice(0, -1) : text
  return body.split('\n').map(withoutReturn)
}

export function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

/** What a file is called in a refusal. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EISDIR') return 'this is a folder'
  if (code === 'EACCES') return 'this file may not be read'
  return error instanceof Error ? error.message : String(error)
}
