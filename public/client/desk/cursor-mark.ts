const MARK = 'cursor-mark'

/** Draws a cursor where a paragraph of the desk was clicked, so that it can be split there. */
export function setCursor({ clientX, clientY }: MouseEvent, desk: HTMLElement): void {
  clearCursor(desk)
  const place = placeAt(clientX, clientY)
  const within = place?.startContainer instanceof Text ? place.startContainer.parentElement : null
  if (!place || !within?.closest('.unit')) return
  const mark = document.createElement('span')
  mark.className = MARK
  place.insertNode(mark)
}

export function clearCursor(desk: HTMLElement): void {
  for (const mark of desk.querySelectorAll(`.${MARK}`)) {
    const parent = mark.parentElement
    mark.remove()
    parent?.normalize()
  }
}

/** Where the cursor stands in a row: UTF-16 units of that side, whose paragraphs are lines. */
export function cursorIn(row: HTMLElement): { side: string; at: number } | null {
  const mark = row.querySelector(`.${MARK}`)
  const unit = mark?.closest<HTMLElement>('.unit')
  const side = unit?.closest<HTMLElement>('[data-side]')?.dataset.side
  if (!mark || !unit || !side) return null
  const range = document.createRange()
  range.setStart(unit, 0)
  range.setEndBefore(mark)
  let at = range.toString().length
  for (let before = unit.previousElementSibling; before; before = before.previousElementSibling)
    at += before.textContent.length + 1
  return { side, at }
}

/** Where a click is in the text of an element, in UTF-16 units; null beside its text. */
export function pointIn(element: HTMLElement, { clientX, clientY }: MouseEvent): number | null {
  const place = placeAt(clientX, clientY)
  if (!place || !element.contains(place.startContainer)) return null
  const range = document.createRange()
  range.setStart(element, 0)
  range.setEnd(place.startContainer, place.startOffset)
  return range.toString().length
}

/** Browsers have one or the other. */
function placeAt(x: number, y: number): Range | null {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y)
    if (!position) return null
    const range = document.createRange()
    range.setStart(position.offsetNode, position.offset)
    return range
  }
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only one that Safari has
  return document.caretRangeFromPoint(x, y)
}
