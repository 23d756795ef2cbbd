import type { Fields } from './docx-fields.ts'
import { ParagraphProperties, RunProperties } from './docx-properties.ts'
import type { Gatherer } from './gather.ts'
import type { LeftOutWhat } from './imported.ts'
import type { Attributes } from './xml.ts'

/** The texts that references in a paragraph point to, by id. */
export type Notes = {
  footnotes: ReadonlyMap<string, string>
  endnotes: ReadonlyMap<string, string>
  comments: ReadonlyMap<string, string>
}

/** What stands inside one `w:p`: text, breaks, fields, and what cannot be kept. */
export class Inline {
  readonly properties = new ParagraphProperties()
  readonly run = new RunProperties()
  isContents = false
  readonly #gather: Gatherer
  readonly #notes: Notes
  readonly #fields: Fields
  #looks: readonly LeftOutWhat[] = []
  #text: 'words' | 'instruction' | null = null
  #description = ''

  constructor(gather: Gatherer, notes: Notes, fields: Fields) {
    this.#gather = gather
    this.#notes = notes
    this.#fields = fields
  }

  open(name: string, attributes: Attributes): void {
    if (WORDS.has(name)) this.#text = 'words'
    if (name === 'w:instrText') this.#text = 'instruction'
    if (name === 'w:fldChar') this.#field(attributes['fldCharType'] ?? '')
    if (name === 'w:hyperlink') this.#gather.open('link')
    if (name === 'm:oMath') this.#gather.open('formula')
    if (name === 'wp:docPr') this.#description = attributes['descr'] ?? attributes['name'] ?? ''
    const character = CHARACTERS[name]
    if (character !== undefined) this.#gather.add(character)
    this.#note(name, attributes)
  }

  close(name: string): void {
    if (WORDS.has(name) || name === 'w:instrText') this.#text = null
    if (name === 'w:hyperlink') this.#gather.close('link')
    if (name === 'm:oMath') this.#gather.close('formula')
  }

  /** Text of the file, where it is to be read: null outside of text, and for instructions. */
  read(text: string): string | null {
    if (this.#text === 'instruction') this.#fields.instruct(text)
    return this.#text === 'words' ? text : null
  }

  /** True where the words belong to a table of contents, or to a field's instruction. */
  hidesText(): boolean {
    return this.isContents || this.#fields.hidesText()
  }

  add(text: string): void {
    if (this.run.isHidden) {
      this.#gather.note('hidden', text)
      return
    }
    this.#look(this.run.looks)
    this.#gather.add(text)
  }

  end(): void {
    this.#look([])
    this.#fields.endParagraph()
  }

  /** Runs that look the same are one stretch, however often Word has cut them. */
  #look(looks: readonly LeftOutWhat[]): void {
    for (const look of this.#looks) if (!looks.includes(look)) this.#gather.close(look)
    for (const look of looks) if (!this.#looks.includes(look)) this.#gather.open(look)
    this.#looks = looks
  }

  #field(type: string): void {
    if (type === 'begin') this.#fields.begin()
    if (type === 'separate' && this.#fields.separate() === 'link') this.#gather.open('link')
    if (type === 'end' && this.#fields.end() === 'link') this.#gather.close('link')
  }

  #note(name: string, { id = '', char = '', title }: Attributes): void {
    if (name === 'w:footnoteReference') this.#gather.note('footnote', this.#notes.footnotes.get(id) ?? '')
    if (name === 'w:endnoteReference') this.#gather.note('footnote', this.#notes.endnotes.get(id) ?? '')
    if (name === 'w:commentReference') this.#gather.note('comment', this.#notes.comments.get(id) ?? '')
    if (name === 'pic:pic') this.#gather.note('picture', this.#description)
    if (name === 'v:imagedata') this.#gather.note('picture', title ?? '')
    if (name === 'c:chart') this.#gather.note('picture', this.#description)
    if (name === 'w:object') this.#gather.note('embedded', '')
    if (name === 'w:sym') this.#gather.note('symbol', char)
  }
}

const WORDS = new Set(['w:t', 'm:t', 'w:delText'])
const CHARACTERS: Record<string, string> = {
  'w:br': '\n',
  'w:cr': '\n',
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:noBreakHyphen': '-',
}
