export const SIDES = ['source', 'target'] as const
export type Side = (typeof SIDES)[number]

/** One side of a paragraph as it is seen on the page: its text, and where in the page a place of it is. */
export type SideText = {
  text: string
  rangeOf: (start: number, end: number) => Range | null
  /** The offset of a place in the page; null when it does not belong to this text. */
  offsetOf: (node: Node, offset: number) => number | null
}

type Piece = { node: Text; start: number }

/** What is shown beside the text, or crossed out in it, is no part of it. */
const NOT_TEXT = 'del, .gap, .aside-note, .aside-link, [contenteditable=false]'

/** The side as marked or plain text or in its editor; null while a bare textarea stands there. */
export function sideText(pair: Element, side: Side): SideText | null {
  const editor = pair.querySelector(`form.editor.${side}`)
  if (editor && !editor.querySelector('.cm-line')) return null
  const roots = editor ? [...editor.querySelectorAll('.cm-line')] : [...pair.querySelectorAll(`.text.${side}`)]
  const pieces: Piece[] = []
  let text = ''
  for (const [index, root] of roots.entries()) {
    if (index > 0) text += '\n'
    for (const node of textsIn(root)) {
      pieces.push({ node, start: text.length })
      text += node.data
    }
  }
  return {
    text,
    rangeOf: (start, end) => rangeIn(pieces, start, end),
    offsetOf: (node, offset) => offsetIn(pieces, node, offset),
  }
}

/** The place of the cursor in the paragraph's editor, with the side that it stands in. */
export function cursorIn(pair: HTMLElement): { side: Side; offset: number } | null {
  const area = pair.querySelector('form.editor')?.querySelector('textarea')
  if (!area || !pair.contains(document.activeElement)) return null
  return { side: area.lang === 'en' ? 'target' : 'source', offset: area.selectionStart }
}

/** The side whose text a place of the page belongs to. */
export function sideAt(node: Node): { pair: HTMLElement; side: Side } | null {
  const element = node instanceof Element ? node : node.parentElement
  const pair = element?.closest<HTMLElement>('.pair[data-pair]')
  const side = SIDES.find((each) => element?.closest(`.text.${each}, form.editor.${each} .cm-content`))
  return pair && side ? { pair, side } : null
}

function* textsIn(root: Element): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest(NOT_TEXT)) yield node as Text // the walker shows texts alone
  }
}

function rangeIn(pieces: readonly Piece[], start: number, end: number): Range | null {
  const first = pieces.find(({ node, start: from }) => start < from + node.length)
  const last = pieces.findLast(({ start: from }) => from < end)
  if (!first || !last || end > last.start + last.node.length) return null
  const range = document.createRange()
  range.setStart(first.node, Math.max(0, start - first.start))
  range.setEnd(last.node, end - last.start)
  return range
}

function offsetIn(pieces: readonly Piece[], node: Node, offset: number): number | null {
  const own = pieces.find((piece) => piece.node === node)
  if (own) return own.start + offset
  const next = node.childNodes[offset] // a selection may name the place between two nodes
  const after = pieces.find((piece) => next && (next === piece.node || next.contains(piece.node)))
  if (after) return after.start
  const last = pieces.findLast((piece) => node.contains(piece.node))
  return last ? last.start + last.node.length : null
}
