import type { Kind } from '../../pairs/pair.ts'
import type { Gathered, LeftOutWhat } from './imported.ts'
import { excerptOf, tidyText, trimParagraph } from './tidy-text.ts'

/** A paragraph in the making; readers add to it and `end` turns it into blocks. */
export type Gatherer = {
  /** Ends what is open and begins a paragraph. */
  begin(kind: Kind | null, place: string): void
  end(): void
  add(text: string): void
  isEmpty(): boolean
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

type Note = { what: LeftOutWhat; offset: number; text: string }
type Open = { kind: Kind | null; place: string; text: string[]; length: number; notes: Note[] }
type Mark = { what: LeftOutWhat; offset: number; depth: number }

/** Collects paragraphs and what is left out of them. Two or more line breaks in a row part a paragraph. */
export function gatherer(): Gatherer {
  const gathered: Gathered = { blocks: [], leftOut: [] }
  const aside: { paragraph: Open; marks: Mark[] }[] = []
  let paragraph = emptyParagraph(null, '')
  let marks: Mark[] = []

  const end = (): void => {
    for (const mark of marks) {
      noteMark(paragraph, mark)
      mark.offset = 0
    }
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
      paragraph.text.push(text)
      paragraph.length += text.length
    },
    isEmpty: () => paragraph.text.every((text) => text.trim() === ''),
    note(what, text) {
      paragraph.notes.push({ what, offset: paragraph.length, text: excerptOf(text) })
    },
    open(what) {
      const open = marks.find((mark) => mark.what === what)
      if (open) open.depth += 1
      else marks.push({ what, offset: paragraph.length, depth: 1 })
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

function emptyParagraph(kind: Kind | null, place: string): Open {
  return { kind, place, text: [], length: 0, notes: [] }
}

function noteMark(paragraph: Open, mark: Mark): void {
  const text = excerptOf(paragraph.text.join('').slice(mark.offset))
  if (text !== '') paragraph.notes.push({ what: mark.what, offset: mark.offset, text })
}

/** Makes blocks of an open paragraph and numbers its notes by the block they fell into. */
function settle({ blocks, leftOut }: Gathered, { kind, place, text, notes }: Open): void {
  const pending = notes.toSorted((one, other) => one.offset - other.offset)
  let offset = 0
  for (const part of text.join('').split(PARTING)) {
    const words = tidyLines(part)
    offset += part.length
    if (words !== '') blocks.push({ text: words, kind, place })
    const number = words !== '' ? blocks.length : blocks.length + 1
    while (pending[0] && pending[0].offset < offset) leftOut.push(entry(pending.shift(), number))
  }
  for (const note of pending) leftOut.push(entry(note, blocks.length + (text.join('').trim() === '' ? 1 : 0)))
}

// Kept in the parts by the group, so that offsets go on counting.
const PARTING = /((?:\n[^\S\n]*){2,})/

function entry(note: Note | undefined, paragraph: number): Gathered['leftOut'][number] {
  return { what: note?.what ?? 'embedded', paragraph, text: note?.text ?? '' }
}

function tidyLines(text: string): string {
  const lines = tidyText(text).split('\n').map(trimParagraph)
  return lines.filter((line) => line !== '').join('\n')
}
