import { editorIn } from './paragraphs.ts'

/** An editor has appeared: its paragraph is brought into sight, and the address says which one it is. */
export function arrive(form: HTMLElement, block: 'center' | 'nearest'): void {
  const pair = form.closest<HTMLElement>('[data-pair].pair')
  pair?.scrollIntoView({ block })
  history.replaceState(null, '', `?pair=${pair?.dataset.pair ?? ''}`)
}

/** No editor is open any more: whoever came by keys goes on from the paragraph that was left. */
export function settle(desk: HTMLElement, left: string | undefined): void {
  if (editorIn(desk) || !left) return
  desk.querySelector<HTMLElement>(`#pair-${left} .no a`)?.focus({ preventScroll: true })
  history.replaceState(null, '', location.pathname)
}
