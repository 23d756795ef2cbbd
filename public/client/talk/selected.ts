import type { Side } from '../desk/side-text.ts'
import { sideAt, sideText } from '../desk/side-text.ts'

/** Words that somebody has selected on the desk; offsets in UTF-16 units of the text as it is seen. */
export type Selected = { pair: string; side: Side; revisions: string; start: number; end: number; quote: string }

/** What is selected now; `none` where the cursor stands in a text without selecting, null where it stands elsewhere. */
export function selectedNow(): Selected | 'none' | null {
  return inEditor() ?? inPage()
}

function inEditor(): Selected | 'none' | null {
  const form = document.activeElement?.closest<HTMLElement>('form.editor')
  const area = form?.querySelector('textarea')
  const pair = form?.closest<HTMLElement>('.pair[data-pair]')
  if (!form || !area || !pair) return null
  const { selectionStart: start, selectionEnd: end, value } = area
  return selected(pair, form.classList.contains('source') ? 'source' : 'target', start, end, value)
}

function inPage(): Selected | 'none' | null {
  const selection = document.getSelection()
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  const from = range && sideAt(range.startContainer)
  if (!range || !from) return null
  const text = sideText(from.pair, from.side)
  const start = text?.offsetOf(range.startContainer, range.startOffset) ?? null
  const end =
    text?.offsetOf(range.endContainer, range.endOffset) ?? (range.collapsed ? start : (text?.text.length ?? null))
  if (!text || start === null || end === null) return null
  return selected(from.pair, from.side, start, end, text.text)
}

function selected(pair: HTMLElement, side: Side, start: number, end: number, text: string): Selected | 'none' {
  const quote = text.slice(start, end)
  if (quote.trim() === '') return 'none'
  return { pair: pair.dataset.pair ?? '', side, revisions: pair.dataset.revisions ?? '', start, end, quote }
}
