/**
 * Changes the page while what somebody looks at stays where it is on the screen: the open paragraph, else the first one in
 * sight. The cursor stays where it is, too, or goes to what came for the element that had it.
 */
export function keepPlace(open: HTMLElement | null, change: () => void): void {
  const root = document.documentElement
  const focused = pathOf(document.activeElement)
  const anchor = isInSight(open) ? open : firstInSight()
  const top = anchor?.getBoundingClientRect().top
  root.classList.add('live-swapping') // the browser's own way of keeping the place would come on top of this one
  change()
  if (focused && !document.querySelector(':focus')) {
    document.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true })
  }
  const now = (anchor?.isConnected ? anchor : document.getElementById(anchor?.id ?? ''))?.getBoundingClientRect().top
  if (top !== undefined && now !== undefined && now !== top) window.scrollBy({ top: now - top, behavior: 'instant' })
  requestAnimationFrame(() => root.classList.remove('live-swapping'))
}

function firstInSight(): HTMLElement | null {
  return [...document.querySelectorAll<HTMLElement>('.pair[id]')].find(isInSight) ?? null
}

function isInSight(pair: HTMLElement | null): pair is HTMLElement {
  if (!pair) return false
  const { top, bottom } = pair.getBoundingClientRect()
  return bottom > 0 && top < window.innerHeight
}

/** A selector for what has the cursor, as far as what is drawn anew will have the same. */
function pathOf(element: Element | null): string | null {
  if (!element || element === document.body) return null
  if (element.id) return `#${CSS.escape(element.id)}`
  const holder = element.closest('[id]')
  if (!holder) return null
  const among = [...holder.querySelectorAll(element.tagName)].indexOf(element)
  return among === 0 ? `#${CSS.escape(holder.id)} ${element.tagName}` : null
}
