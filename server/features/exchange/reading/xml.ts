import { SaxesParser } from 'saxes'
import { Problem } from '../../../lib/problem.ts'

/** Attributes by their local names; names of elements come with the prefixes of `PREFIXES`, whatever the file calls them. */
export type Attributes = Readonly<Record<string, string>>

export type XmlHandlers = {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text?(text: string): void
}

/** Reads one part of a Word file. A fault, a document type or a depth past 1,000 throws `import.docx_broken` { part }. */
export function readXml(xml: string, part: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const refuse = (): never => {
    throw new Problem('import.docx_broken', { part })
  }
  parser.on('error', refuse)
  parser.on('doctype', refuse)
  let depth = 0
  parser.on('opentag', (tag) => {
    depth += 1
    // The parser looks prefixes up through all open elements: its time grows with the square of the depth.
    if (depth > DEEPEST) refuse()
    handlers.open(nameOf(tag.uri, tag.local), localAttributes(tag.attributes))
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    handlers.close(nameOf(tag.uri, tag.local))
  })
  if (handlers.text) parser.on('text', (text) => handlers.text?.(text))
  if (handlers.text) parser.on('cdata', (text) => handlers.text?.(text))
  parser.write(xml).close()
}

const DEEPEST = 1000

/** Transitional and strict files name the same things by different addresses. */
const PREFIXES: readonly (readonly [ending: string, prefix: string])[] = [
  ['/wordprocessingml/2006/main', 'w'],
  ['/wordprocessingml/main', 'w'],
  ['/markup-compatibility/2006', 'mc'],
  ['/drawingml/2006/picture', 'pic'],
  ['/drawingml/picture', 'pic'],
  ['/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['/drawingml/wordprocessingDrawing', 'wp'],
  ['/drawingml/2006/chart', 'c'],
  ['/drawingml/chart', 'c'],
  ['/officeDocument/2006/math', 'm'],
  ['/officeDocument/math', 'm'],
  ['/package/2006/relationships', 'r'],
  ['schemas-microsoft-com:vml', 'v'],
]
const prefixes = new Map<string, string>()

function nameOf(uri: string, local: string): string {
  let prefix = prefixes.get(uri)
  if (prefix === undefined) {
    prefix = PREFIXES.find(([ending]) => uri.endsWith(ending))?.[1] ?? ''
    if (prefix !== '') prefixes.set(uri, prefix)
  }
  return prefix === '' ? `?:${local}` : `${prefix}:${local}`
}

function localAttributes(attributes: Record<string, { local: string; value: string }>): Attributes {
  const locals: Record<string, string> = {}
  for (const { local, value } of Object.values(attributes)) locals[local] = value
  return locals
}
