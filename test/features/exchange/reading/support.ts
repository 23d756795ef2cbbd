import { expect } from 'chai'
import type { Imported } from '../../../../server/features/exchange/reading/imported.ts'
import { readFile } from '../../../../server/features/exchange/reading/read-file.ts'
import { Problem, type ProblemCode, type ProblemDetails } from '../../../../server/lib/problem.ts'

export const LIMIT = 50_000_000

export function read(name: string, content: string | Uint8Array): Promise<Imported> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return readFile({ name, bytes, limitBytes: LIMIT, side: 'source' })
}

export function texts(imported: Imported): string[] {
  return imported.blocks.map((block) => block.text)
}

export function kinds(imported: Imported): (string | null)[] {
  return imported.blocks.map((block) => block.kind)
}

/** `what@paragraph:text` of everything left out, for short expectations. */
export function leftOut(imported: Imported): string[] {
  return imported.leftOut.map(({ what, paragraph, text }) => `${what}@${paragraph}:${text}`)
}

export async function refusal(deed: () => unknown): Promise<{ code: ProblemCode; details: ProblemDetails }> {
  try {
    await deed()
  } catch (problem) {
    if (problem instanceof Problem) return { code: problem.code, details: problem.details }
    throw problem
  }
  return expect.fail('nothing was refused')
}
