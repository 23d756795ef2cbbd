/** A piece of behaviour of one element: begun when the element appears, ended when it goes. */
export type Behaviour = object & { end?: () => void }
export type BehaviourClass = new (element: HTMLElement) => Behaviour

const NAMED = '[data-behaviour]'

/** Finds `data-behaviour` in the page, and in whatever comes into it later; typing costs it nothing. */
export function start(behaviours: Readonly<Record<string, BehaviourClass>>): void {
  const running = new Map<Element, Behaviour>()
  const begin = (element: HTMLElement) => {
    const Named = behaviours[element.dataset.behaviour ?? '']
    if (Named && !running.has(element)) running.set(element, new Named(element))
  }
  const endThoseGone = () => {
    for (const [element, behaviour] of running) {
      if (element.isConnected) continue
      running.delete(element)
      behaviour.end?.()
    }
  }

  document.querySelectorAll<HTMLElement>(NAMED).forEach(begin)
  new MutationObserver((records) => {
    endThoseGone()
    for (const element of records.flatMap(({ addedNodes }) => [...addedNodes].filter(isElement))) {
      if (element.matches(NAMED)) begin(element)
      element.querySelectorAll<HTMLElement>(NAMED).forEach(begin)
    }
  }).observe(document.body, { childList: true, subtree: true })
}

function isElement(node: Node): node is HTMLElement {
  return node instanceof HTMLElement
}
