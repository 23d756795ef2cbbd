import { editorIn } from './paragraphs.ts'

/** An editor has appeared: its paragraph is brought into sight, and the address says which one it is. */
export function arrive(form: HTMLElement, block: 'center' | 'nearest'): void {
  const pair = form.closest<HTMLElement>('[data-pair].pair')
  if (pair) bringIntoSight(pair, block)
  history.replaceState(null, '', `?pair=${pair?.dataset.pair ?? ''}`)
}

/** The whole paragraph with its buttons; of one that is higher than the window as much as there is room for. */
export function bringIntoSight(pair: HTMLElement, block: 'center' | 'nearest'): void {
  const isHigher = pair.getBoundingClientRect().height > window.innerHeight
  pair.scrollIntoView({ block: isHigher && block === 'center' ? 'start' : block })
}

/** A page that was asked for with a paragraph which is not open for writing shows it all the same. */
export function showAsked(desk: HTMLElement): void {
  const asked = new URLSearchParams(location.search).get('pair')
  if (!asked || location.hash !== '' || editorIn(desk)) return
  const pair = document.getElementById(`pair-${asked}`)
  const show = () => pair?.scrollIntoView({ block: 'center' })
  show()
  requestAnimationFrame(show) // what has come into sight on the way is as high as it is, not as it was guessed
}

/** No editor is open any more: whoever came by keys goes on from the paragraph that was left. */
export function settle(desk: HTMLElement, left: string | undefined): void {
  if (editorIn(desk) || !left) return
  desk.querySelector<HTMLElement>(`#pair-${left} .no a`)?.focus({ preventScroll: true })
  history.replaceState(null, '', location.pathname)
}
