import type { Kind } from '../../pairs/pair.ts'
import type { Gathered, LeftOut, LeftOutWhat } from './imported.ts'
import { excerptOf, tidyText, trimParagraph } from './tidy-text.ts'

/** A paragraph in the making; readers add to it and `end` turns it into blocks. */
export type Gatherer = {
  /** Ends what is open and begins a paragraph. */
  begin(kind: Kind | null, place: string): void
  end(): void
  add(text: string): void
  hasWords(): boolean
  /** Notes something left out at this point. */
  note(what: LeftOutWhat, text: string): void
  /** From `open` to `close` the words themselves stay, but not how they looked. */
  open(what: LeftOutWhat): void
  close(what: LeftOutWhat): void
  /** Sets the open paragraph aside for one inside it (a text box), and takes it up again. */
  setAside(): void
  takeUp(): void
  finish(): Gathered
}

/** Collects paragraphs and what is left out of them. Two or more line breaks in a row part a paragraph. */
export function gatherer(): Gatherer {
  const gathered: Gathered = { blocks: [], leftOut: [] }
  const aside: { paragraph: Paragraph; marks: Mark[] }[] = []
  let paragraph = emptyParagraph(null, '')
  let marks: Mark[] = []

  const end = (): void => {
    for (const mark of marks) noteMark(paragraph, mark)
    marks = marks.map((mark) => ({ ...mark, offset: 0, text: '' }))
    settle(gathered, paragraph)
    paragraph = emptyParagraph(paragraph.kind, paragraph.place)
  }
  return {
    begin(kind, place) {
      end()
      paragraph = emptyParagraph(kind, place)
    },
    end,
    add(text) {
      addText(paragraph, marks, text)
    },
    hasWords: () => paragraph.hasWords,
    note(what, text) {
      paragraph.notes.push({ what, offset: paragraph.length, text: excerptOf(text) })
    },
    open(what) {
      const open = marks.find((mark) => mark.what === what)
      if (open) open.depth += 1
      else marks.push({ what, offset: paragraph.length, text: '', depth: 1 })
    },
    close(what) {
      const open = marks.find((mark) => mark.what === what)
      if (!open || (open.depth -= 1) > 0) return
      marks = marks.filter((mark) => mark !== open)
      noteMark(paragraph, open)
    },
    setAside() {
      aside.push({ paragraph, marks })
      paragraph = emptyParagraph(null, paragraph.place)
      marks = []
    },
    takeUp() {
      end()
      const last = aside.pop()
      if (last) ({ paragraph, marks } = last)
    },
    finish() {
      end()
      const last = Math.max(1, gathered.blocks.length)
      const leftOut = gathered.leftOut.map((entry) => ({ ...entry, paragraph: Math.min(entry.paragraph, last) }))
      return { blocks: gathered.blocks, leftOut }
    },
  }
}

type Note = { what: LeftOutWhat; offset: number; text: string }
type Mark = Note & { depth: number }
type Paragraph = {
  kind: Kind | null
  place: string
  text: string[]
  length: number
  hasWords: boolean
  notes: Note[]
}

const EXCERPTED = 400
// Kept among the parts by the group, so that offsets go on counting.
const PARTING = /((?:\n[^\S\n]*){2,})/

function emptyParagraph(kind: Kind | null, place: string): Paragraph {
  return { kind, place, text: [], length: 0, hasWords: false, notes: [] }
}

function addText(paragraph: Paragraph, marks: readonly Mark[], text: string): void {
  paragraph.text.push(text)
  paragraph.length += text.length
  paragraph.hasWords ||= text.trim() !== ''
  // A mark keeps its own beginning: looking back into a long paragraph would cost quadratic time.
  for (const mark of marks) if (mark.text.length < EXCERPTED) mark.text += text.slice(0, EXCERPTED)
}

function noteMark(paragraph: Paragraph, { what, offset, text }: Mark): void {
  const excerpt = excerptOf(text)
  if (excerpt !== '') paragraph.notes.push({ what, offset, text: excerpt })
}

/** Makes blocks of an open paragraph and numbers its notes by the block they fell into. */
function settle({ blocks, leftOut }: Gathered, { kind, place, text, hasWords, notes }: Paragraph): void {
  const numbered = (note: Note, paragraph: number): LeftOut => ({ what: note.what, paragraph, text: note.text })
  const pending = notes.toSorted((one, other) => one.offset - other.offset)
  let next = 0
  let offset = 0
  for (const part of hasWords ? text.join('').split(PARTING) : []) {
    const words = tidyLines(part)
    offset += part.length
    if (words !== '') blocks.push({ text: words, kind, place })
    for (let note = pending[next]; note && note.offset < offset; note = pending[(next += 1)]) {
      leftOut.push(numbered(note, blocks.length + (words === '' ? 1 : 0)))
    }
  }
  for (const note of pending.slice(next)) leftOut.push(numbered(note, blocks.length + (hasWords ? 0 : 1)))
}

function tidyLines(text: string): string {
  const lines = tidyText(text).split('\n').map(trimParagraph)
  return lines.filter((line) => line !== '').join('\n')
}
