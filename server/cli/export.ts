import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { exportArticle, type ExportForm } from '../features/exchange/export-article.ts'
import { fileWords } from '../features/exchange/file-words.ts'
import { Problem } from '../lib/problem.ts'
import { writeDurably } from './durable-file.ts'
import { withDesk } from './open-services.ts'
import { printBytes, printLine } from './print.ts'
import { RefusedInput, WrongUsage } from './refusal.ts'

export type ExportOptions = { to: ExportForm['format']; layout: ExportForm['layout']; version?: string; out?: string }

/** Writes an article, by its id or its slug, to a file or to standard output. */
export async function exportToFile(article: string, { to, layout, version, out }: ExportOptions): Promise<void> {
  if (version !== undefined && !/^[1-9]\d{0,8}$/.test(version))
    throw new WrongUsage(`--version: "${version}" is no version's number`)
  if (out !== undefined && !existsSync(dirname(out))) throw new RefusedInput(`${out}: there is no such folder`)
  const form = { article, format: to, layout, version: version === undefined ? null : Number(version) }

  const { bytes } = await withDesk(({ database, words, config }) =>
    exportArticle(database, form, fileWords(words), (slug) => `${config.publicUrl}/published/${slug}`).catch(
      explain(form),
    ),
  )
  if (out === undefined) return printBytes(bytes)
  writeDurably(out, bytes)
  printLine(out)
}

function explain({ article, version }: ExportForm) {
  return (error: unknown): never => {
    if (!(error instanceof Problem) || error.code !== 'not_found') throw error
    throw new RefusedInput(
      `${article}: there is no such article${version === null ? '' : `, or it has no version ${version}`}`,
    )
  }
}
