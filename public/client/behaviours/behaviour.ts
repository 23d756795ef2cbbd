/** A piece of behaviour of one element: begun when the element appears, ended when it goes. */
export type Behaviour = object & { end?: () => void }
export type BehaviourClass = new (element: HTMLElement) => Behaviour

const running = new Map<Element, Behaviour>()

/** Finds `data-behaviour` in the page, and in whatever comes into it later. */
export function start(behaviours: Readonly<Record<string, BehaviourClass>>): void {
  const begin = (element: HTMLElement) => {
    const Named = behaviours[element.dataset.behaviour ?? '']
    if (Named && !running.has(element)) running.set(element, new Named(element))
  }
  const sweep = () => {
    for (const [element, behaviour] of running) {
      if (element.isConnected) continue
      running.delete(element)
      behaviour.end?.()
    }
    document.querySelectorAll<HTMLElement>('[data-behaviour]').forEach(begin)
  }
  sweep()
  new MutationObserver(sweep).observe(document.body, { childList: true, subtree: true })
}
