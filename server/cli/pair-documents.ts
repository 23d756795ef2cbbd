import { once } from 'node:events'
import { align } from '../engines/align/align.ts'
import { lexiconFromFile } from '../engines/lexicon-file.ts'
import { withoutReturn } from './read-lines.ts'
import { RefusedInput } from './refusal.ts'

type Document = { id: string | number; source: string[]; target: string[] }

/** Reads a JSON document a line, `{"id","source":[…],"target":[…]}`, and answers each with a line `{"id","pairs"}`. */
export async function pairDocuments(input: AsyncIterable<Buffer>, passes: number): Promise<void> {
  const lexicon = lexiconFromFile()
  let number = 0
  for await (const line of lines(input)) {
    number += 1
    if (line.trim() === '') continue
    const { id, source, target } = parse(line, number)
    const answer = `${JSON.stringify({ id, pairs: align(source, target, { lexicon, passes }).pairs })}\n`
    if (!process.stdout.write(answer)) await once(process.stdout, 'drain')
  }
}

/** Cuts a stream of bytes at LF, so that no character is cut. */
async function* lines(input: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer[] = []
  for await (const chunk of input) {
    let start = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      yield withoutReturn(Buffer.concat([...rest, chunk.subarray(start, end)]).toString('utf8'))
      rest = []
      start = end + 1
    }
    rest.push(chunk.subarray(start))
  }
  const last = Buffer.concat(rest)
  if (last.length > 0) yield last.toString('utf8')
}

function parse(line: string, number: number): Document {
  const where = `standard input:${number}`
  const document = asJson(line.replace(/^\uFEFF/, ''), where)
  if (isDocument(document)) return document
  throw new RefusedInput(`${where}: a document is {"id","source":[…],"target":[…]} with texts in the lists`)
}

/** By hand: a library for it would take longer to load than most documents take to pair. */
function isDocument(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null || !('id' in value && 'source' in value && 'target' in value))
    return false
  return (
    (typeof value.id === 'string' || typeof value.id === 'number') && areTexts(value.source) && areTexts(value.target)
  )
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

function asJson(line: string, where: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new RefusedInput(`${where}: this is no JSON`)
  }
}
