/** Word's fields (links, tables of contents, page numbers): an instruction, then its result, possibly one in another. */
export class Fields {
  #open: Field[] = []

  begin(): void {
    // Real fields nest three deep; the oldest of a hostile pile is forgotten, so that looking through them stays quick.
    if (this.#open.length >= DEEPEST) this.#open.shift()
    this.#open.push({ instruction: '', inResult: false })
  }

  instruct(text: string): void {
    const field = this.#open.at(-1)
    if (field && !field.inResult) field.instruction += text
  }

  /** Says whether the result that now begins is the text of a link, or a table of contents. */
  separate(): 'link' | 'contents' | null {
    const field = this.#open.at(-1)
    if (!field) return null
    field.inResult = true
    return shapeOf(field)
  }

  end(): 'link' | 'contents' | null {
    const field = this.#open.pop()
    return field?.inResult ? shapeOf(field) : null
  }

  /** An instruction that a paragraph's end cuts off is a fault of the file, and must not swallow the text after it. */
  endParagraph(): void {
    this.#open = this.#open.filter((field) => field.inResult)
  }

  /** True where the file's text is an instruction, or a table of contents. */
  hidesText(): boolean {
    return this.#open.some((field) => !field.inResult || shapeOf(field) === 'contents')
  }
}

const DEEPEST = 50

type Field = { instruction: string; inResult: boolean }

function shapeOf({ instruction }: Field): 'link' | 'contents' | null {
  if (/^\s*HYPERLINK\b/i.test(instruction)) return 'link'
  return /^\s*TOC\b/i.test(instruction) ? 'contents' : null
}
