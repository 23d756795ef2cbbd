import { Problem } from '../../../lib/problem.ts'
import type { Side } from '../../pairs/pair.ts'
import { decode } from './decode.ts'
import type { FileInput, Gathered, Imported } from './imported.ts'
import type { Cut } from './paragraphs.ts'
import { guessCut } from './paragraphs.ts'
import { readDocx } from './read-docx.ts'
import { readHtml } from './read-html.ts'
import { readMarkdown } from './read-markdown.ts'
import { readText } from './read-text.ts'
import { sniffBytes, sniffText } from './sniff.ts'

/**
 * A user's file as paragraphs. What it is, is told by its bytes; the name decides only between kinds of plain text.
 * Throws `import.*` problems; `side` in their details is the one given, or `file`.
 */
export async function readFile(input: FileInput): Promise<Imported> {
  try {
    return refuseEmpty(await readBytes(input))
  } catch (problem) {
    throw withSide(problem, input.side)
  }
}

/** Text that was typed or pasted into the page. */
export function readPasted(text: string, side?: Side): Imported {
  try {
    return refuseEmpty(plain(text.replace(/^\uFEFF/, ''), null))
  } catch (problem) {
    throw withSide(problem, side)
  }
}

/** The same plain text cut another way; other formats know their paragraphs and come back as they are. */
export function recut(imported: Imported, cut: Cut): Imported {
  if (imported.raw === null || imported.cut === cut) return imported
  return { ...imported, cut, blocks: readText(imported.raw, cut) }
}

async function readBytes({ name, bytes, limitBytes }: FileInput): Promise<Imported> {
  if (bytes.length > limitBytes) throw new Problem('import.too_large', { limit: megabytes(limitBytes) })
  if (bytes.length === 0) throw new Problem('import.empty')
  if (sniffBytes(bytes) === 'zip') return structured('docx', null, await readDocx(bytes))
  const { text, encoding } = decode(bytes)
  const format = sniffText(text, name)
  if (format === 'html') return structured(format, encoding, readHtml(text))
  if (format === 'markdown') return structured(format, encoding, readMarkdown(text))
  return plain(text, encoding)
}

function plain(raw: string, encoding: string | null): Imported {
  const cut = guessCut(raw)
  return { format: 'text', encoding, raw, cut, blocks: readText(raw, cut), leftOut: [] }
}

function structured(format: 'markdown' | 'html' | 'docx', encoding: string | null, gathered: Gathered): Imported {
  return { format, encoding, raw: null, cut: null, ...gathered }
}

function refuseEmpty(imported: Imported): Imported {
  if (imported.blocks.length === 0) throw new Problem('import.empty')
  return imported
}

function withSide(problem: unknown, side: Side | undefined): unknown {
  if (!(problem instanceof Problem)) return problem
  return new Problem(problem.code, { ...problem.details, side: side ?? 'file' }, problem.faults)
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 100_000) / 10
}
