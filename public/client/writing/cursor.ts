/** Where the cursor goes in the next editor of a pair's side, as the click that opened it meant it. */
let wanted: { pair: string; side: string; place: number } | null = null

/** Remembers the place in a shown text at which somebody clicked. */
export function rememberPlace(pair: string, side: string, shown: HTMLElement, { clientX, clientY }: MouseEvent): void {
  const caret = document.caretPositionFromPoint?.(clientX, clientY)
  wanted = null
  if (!caret || shown.firstChild !== caret.offsetNode) return // marks and gaps are not the text itself
  wanted = { pair, side, place: caret.offset }
}

/** The next editor of this side has its cursor there again. */
export function keepPlace(pair: string, side: string, place: number): void {
  wanted = { pair, side, place }
}

/** The place for an editor's cursor: where the click was, else the end of its text. */
export function takePlace(pair: string, side: string, text: string): number {
  const place = wanted?.pair === pair && wanted.side === side ? wanted.place : text.length
  wanted = null
  return Math.min(place, text.length)
}
