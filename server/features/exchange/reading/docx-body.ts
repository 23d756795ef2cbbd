import { Fields } from './docx-fields.ts'
import type { Notes } from './docx-inline.ts'
import { Inline } from './docx-inline.ts'
import type { Style } from './docx-styles.ts'
import type { Gatherer } from './gather.ts'
import { gatherer } from './gather.ts'
import type { Gathered } from './imported.ts'
import type { Attributes, XmlHandlers } from './xml.ts'

/** What the other parts of the file say about the document's. `numbering`: how each numbered list begins. */
export type Surroundings = Notes & {
  styleOf: (id: string) => Style
  numbering: ReadonlyMap<string, string>
}

/** One pass over `document.xml`: paragraphs in order, those of tables and text boxes among them. */
export class Body implements XmlHandlers {
  readonly #gather: Gatherer = gatherer()
  readonly #fields = new Fields()
  readonly #surroundings: Surroundings
  readonly #paragraphs: Inline[] = []
  readonly #tables: { number: number; row: number; cell: number }[] = []
  #tablesSeen = 0
  #paragraphsSeen = 0
  #skipped = 0
  #deletions = 0
  #deleted = ''
  #goesOn = false
  #list: string | null = null
  #hasToldContents = false

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
  }

  open(name: string, attributes: Attributes): void {
    if (this.#skipped > 0 || SKIPPED.has(name)) {
      if (name === 'w:rt' && this.#skipped === 0) this.#gather.note('ruby', '')
      this.#skipped += 1
      return
    }
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph?.properties.open(name, attributes) || paragraph?.run.open(name, attributes)) return
    this.#openContainer(name)
    if (name === 'w:del' || name === 'w:moveFrom') this.#deletions += 1
    if (name === 'w:ins' || name === 'w:moveTo') this.#gather.open('insertion')
    if (this.#deletions === 0 || TEXTS.has(name)) paragraph?.open(name, attributes)
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1
      return
    }
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph?.properties.close(name)) {
      if (name === 'w:pPr') this.#begin(paragraph)
      return
    }
    if (paragraph?.run.close(name)) return
    if (this.#deletions === 0 || TEXTS.has(name)) paragraph?.close(name)
    if (name === 'w:del' || name === 'w:moveFrom') this.#endDeletion()
    if (name === 'w:ins' || name === 'w:moveTo') this.#gather.close('insertion')
    if (name === 'w:p' && paragraph) this.#endParagraph(paragraph)
    if (name === 'w:tbl') this.#tables.pop()
    if (name === 'w:txbxContent') this.#gather.takeUp()
  }

  text(text: string): void {
    const paragraph = this.#skipped > 0 ? undefined : this.#paragraphs.at(-1)
    const words = paragraph?.read(text) ?? null
    if (!paragraph || words === null) return
    if (this.#deletions > 0) this.#deleted += this.#deleted.length < 400 ? words : ''
    else if (!paragraph.hidesText()) paragraph.add(words)
    else if (!this.#hasToldContents) {
      this.#hasToldContents = true
      this.#gather.note('contents', words)
    }
  }

  finish(): Gathered {
    return this.#gather.finish()
  }

  #openContainer(name: string): void {
    const table = this.#tables.at(-1)
    if (name === 'w:tbl') this.#openTable()
    if (table && name === 'w:tr') Object.assign(table, { row: table.row + 1, cell: 0 })
    if (table && name === 'w:tc') table.cell += 1
    if (name === 'w:txbxContent') this.#gather.setAside()
    if (name === 'w:altChunk') this.#gather.note('embedded', '')
    if (name === 'w:p') this.#openParagraph()
  }

  #openTable(): void {
    this.#gather.end()
    this.#gather.note('table', '')
    this.#goesOn = false
    this.#tables.push({ number: (this.#tablesSeen += 1), row: 0, cell: 0 })
  }

  #openParagraph(): void {
    this.#paragraphsSeen += 1
    this.#paragraphs.push(new Inline(this.#gather, this.#surroundings, this.#fields))
    if (!this.#goesOn) this.#gather.begin(null, this.#place())
  }

  /** Once its properties are known the paragraph gets its kind; one that goes on keeps the words and kind it has. */
  #begin(paragraph: Inline): void {
    const { properties } = paragraph
    const style = this.#surroundings.styleOf(properties.style)
    const list = properties.list ?? style.numberedBy
    const isListed = list !== null && list !== '0'
    paragraph.isContents = style.isContents
    const kind = style.kind ?? (properties.isOutlined ? 'heading' : isListed ? 'list-item' : null)
    if (!this.#goesOn) this.#gather.begin(kind, this.#place())
    const beginning = isListed ? this.#surroundings.numbering.get(list) : undefined
    if (beginning !== undefined && list !== this.#list) this.#gather.note('numbering', beginning)
    this.#list = isListed ? list : null
  }

  #endParagraph(paragraph: Inline): void {
    paragraph.end()
    this.#paragraphs.pop()
    if (paragraph.properties.list === null && paragraph.properties.style === '') this.#list = null
    this.#goesOn = paragraph.properties.isEndDeleted
    if (!this.#goesOn) this.#gather.end()
  }

  #endDeletion(): void {
    this.#deletions = Math.max(0, this.#deletions - 1)
    if (this.#deletions > 0) return
    if (this.#deleted !== '') this.#gather.note('deletion', this.#deleted)
    this.#deleted = ''
  }

  #place(): string {
    const table = this.#tables.at(-1)
    return table ? `table:${table.number}:${table.row}:${table.cell}` : `paragraph:${this.#paragraphsSeen}`
  }
}

/** Older states of properties, properties of things that are no paragraphs, and second forms of the same thing. */
const SKIPPED = new Set([
  'mc:Fallback',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPr',
  'w:tblPr',
  'w:tblGrid',
  'w:trPr',
  'w:tcPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:rubyPr',
  'w:rt',
  'w:delInstrText',
  'm:ctrlPr',
])
const TEXTS = new Set(['w:t', 'w:delText'])
