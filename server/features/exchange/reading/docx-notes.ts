import { excerptOf } from './tidy-text.ts'
import type { Docx } from './open-docx.ts'
import { readXml } from './xml.ts'

/** The beginnings of footnotes, endnotes or comments, by id. */
export async function notesOf(docx: Docx, part: string): Promise<ReadonlyMap<string, string>> {
  const notes = new Map<string, string>()
  const xml = await docx.read(part)
  if (xml === null) return notes
  let id: string | null = null
  let text = ''
  readXml(xml, part, {
    open(name, attributes) {
      if (!NOTES.has(name)) return
      id = attributes['id'] ?? null
      text = ''
    },
    close(name) {
      if (NOTES.has(name) && id !== null) notes.set(id, excerptOf(text))
      if (name === 'w:p' && text !== '') text += ' '
    },
    text(words) {
      if (text.length < 400) text += words
    },
  })
  return notes
}

/** How each numbered list begins (`1.`, `一、`), by the id of the list; lists of bullets are not in it. */
export async function numberingOf(docx: Docx, part: string): Promise<ReadonlyMap<string, string>> {
  const xml = await docx.read(part)
  const shapes = new Map<string, Shape>()
  const lists = new Map<string, string>()
  if (xml === null) return lists
  let abstract = ''
  let list = ''
  let isFirstLevel = false
  readXml(xml, part, {
    open(name, { abstractNumId = '', numId = '', ilvl, val = '' }) {
      if (name === 'w:abstractNum') abstract = abstractNumId
      if (name === 'w:num') list = numId
      if (name === 'w:lvl') isFirstLevel = ilvl === '0'
      const shape = shapes.get(abstract) ?? { format: 'decimal', text: '%1.' }
      if (isFirstLevel && name === 'w:numFmt') shapes.set(abstract, { ...shape, format: val })
      if (isFirstLevel && name === 'w:lvlText') shapes.set(abstract, { ...shape, text: val })
      if (list !== '' && name === 'w:abstractNumId') lists.set(list, val)
    },
    close: () => undefined,
  })
  const begins = [...lists].map(([id, name]) => [id, beginningOf(shapes.get(name))] as const)
  return new Map(begins.filter(([, beginning]) => beginning !== ''))
}

type Shape = { format: string; text: string }

const NOTES = new Set(['w:footnote', 'w:endnote', 'w:comment'])

function beginningOf(shape: Shape | undefined): string {
  if (!shape || shape.format === 'bullet' || shape.format === 'none') return ''
  return excerptOf(shape.text.replace(/%\d/g, /chinese|ideograph|japaneseCounting/i.test(shape.format) ? '一' : '1'))
}
