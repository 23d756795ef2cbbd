import type { Span } from '../../../server/engines/align/link-sentences.ts'

export const SIDES = ['source', 'target'] as const
export type Side = (typeof SIDES)[number]

/** One side of a paragraph on the page: its text, and where in the page a place of the text is. */
export type ShownText = { text: string; rangeOf: (span: Span) => Range | null }

/** The side as plain text or in its editor; null where something else stands, the marks of a changed source say. */
export function shownText(pair: HTMLElement, side: Side): ShownText | null {
  const editor = pair.querySelector<HTMLElement>(`form.editor.${side}`)
  if (editor) return editorText(editor)
  const first = pair.querySelector(`.text.${side}`)?.firstChild
  if (!(first instanceof Text)) return null
  return { text: first.data.trimEnd(), rangeOf: ([start, end]) => rangeBetween([first, start], [first, end]) }
}

/** The place of the cursor in the paragraph's editor, with the side that it stands in. */
export function cursorIn(pair: HTMLElement): { side: Side; offset: number } | null {
  const area = pair.querySelector('form.editor')?.querySelector('textarea')
  if (!area || !pair.contains(document.activeElement)) return null
  return { side: area.lang === 'en' ? 'target' : 'source', offset: area.selectionStart }
}

function editorText(editor: HTMLElement): ShownText {
  const text = editor.querySelector('textarea')?.value ?? ''
  return {
    text,
    rangeOf: ([start, end]) => {
      const lines = [...editor.querySelectorAll('.cm-line')]
      const [from, to] = [placeIn(lines, start), placeIn(lines, end)]
      return from && to ? rangeBetween(from, to) : null
    },
  }
}

type Place = [node: Node, offset: number]

/** CodeMirror writes each line as an element; between two there is one line break of the text. */
function placeIn(lines: readonly Element[], offset: number): Place | null {
  let left = offset
  for (const line of lines) {
    const length = line.textContent?.length ?? 0
    if (left <= length) return placeInLine(line, left)
    left -= length + 1
  }
  return null
}

function placeInLine(line: Element, offset: number): Place {
  let left = offset
  const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (left <= length) return [node, left]
    left -= length
  }
  return [line, 0]
}

function rangeBetween([startNode, start]: Place, [endNode, end]: Place): Range {
  const range = document.createRange()
  range.setStart(startNode, start)
  range.setEnd(endNode, end)
  return range
}
