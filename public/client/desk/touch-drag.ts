/** What a touch that is held on the desk does: what it takes, whether that may go there, and what becomes of it. */
type Holding = {
  take: (target: EventTarget | null) => HTMLElement | null
  over: (taken: HTMLElement, target: Element | null) => boolean
  drop: (taken: HTMLElement, target: Element | null) => void
}

/** So long a finger rests before it takes what is under it; one that moves earlier scrolls. */
const HOLD_MILLISECONDS = 300
const STILL_PIXELS = 10
const EDGE_PIXELS = 80

/**
 * Browsers drag by mouse alone: this does it for fingers and pens. A finger at the edge of the window
 * scrolls the page until it is over a place where it can drop what it took.
 */
export function dragByTouch(desk: HTMLElement, { take, over, drop }: Holding): void {
  let held: { id: number; x: number; y: number; timer: number } | null = null
  let taken: HTMLElement | null = null
  const under = () => (held ? document.elementFromPoint(held.x, held.y) : null)

  const leave = () => {
    if (held) window.clearTimeout(held.timer)
    held = null
    if (taken) over(taken, null)
    taken?.classList.remove('dragged')
    taken = null
  }
  const scrollAtEdge = () => {
    if (!held || !taken) return
    const beyond = Math.min(0, held.y - EDGE_PIXELS) + Math.max(0, held.y - window.innerHeight + EDGE_PIXELS)
    if (!over(taken, under()) && beyond !== 0) window.scrollBy(0, beyond / 6)
    window.requestAnimationFrame(scrollAtEdge)
  }
  const begin = (thing: HTMLElement) => {
    taken = thing
    thing.classList.add('dragged')
    scrollAtEdge()
  }

  desk.addEventListener('pointerdown', (event) => {
    const thing = event.pointerType === 'mouse' ? null : take(event.target)
    if (held || !thing) return leave() // a second finger zooms
    const { pointerId: id, clientX: x, clientY: y } = event
    held = { id, x, y, timer: window.setTimeout(() => begin(thing), HOLD_MILLISECONDS) }
  })
  desk.addEventListener('pointermove', ({ pointerId, clientX, clientY }) => {
    if (held?.id !== pointerId) return
    if (!taken && Math.hypot(clientX - held.x, clientY - held.y) > STILL_PIXELS) return leave()
    if (taken) Object.assign(held, { x: clientX, y: clientY })
  })
  desk.addEventListener('pointerup', ({ pointerId }) => {
    if (held?.id !== pointerId) return
    const [thing, target] = [taken, under()]
    leave()
    if (thing) drop(thing, target)
  })
  desk.addEventListener('pointercancel', leave)

  // What is taken neither scrolls the page nor is clicked, selected or offered as a link.
  const withhold = (event: Event) => {
    if (taken && event.cancelable) event.preventDefault()
  }
  for (const name of ['touchmove', 'touchend']) desk.addEventListener(name, withhold, { passive: false })
  desk.addEventListener('selectstart', withhold)
  desk.addEventListener('contextmenu', (event) => {
    if (held) event.preventDefault()
  })
}
