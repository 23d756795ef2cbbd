import { rememberPlace } from '../writing/cursor.ts'

/** The paragraph and side that a click on the desk opens; null when it means something else. */
export function placeOf(event: MouseEvent): { pair: string; side: string } | null {
  const target = event.target as Element // clicks have elements as targets
  const place = target.closest<HTMLElement>('[data-open-pair]')
  const pair = place?.closest<HTMLElement>('[data-pair]')?.dataset.pair
  if (!place || !pair || event.ctrlKey || event.metaKey || event.shiftKey) return null
  const side = place.dataset.openPair ?? 'target'
  if (place.matches('a')) return { pair, side }
  if (target.closest('a') || String(document.getSelection()) !== '') return null // somebody selects text to copy it
  rememberPlace(pair, side, place, event)
  return { pair, side }
}
