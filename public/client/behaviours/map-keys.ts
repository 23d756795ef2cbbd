import type { Behaviour } from './behaviour.ts'

/** The map is one stop of the Tab key; the arrows go from mark to mark. */
export class MapKeys implements Behaviour {
  readonly #map: HTMLElement

  constructor(map: HTMLElement) {
    this.#map = map
    map.addEventListener('keydown', this.#pressed)
  }

  #pressed = (event: KeyboardEvent): void => {
    const marks = [...this.#map.querySelectorAll<HTMLElement>('a')]
    const here = marks.findIndex((mark) => mark === document.activeElement)
    const place = {
      ArrowDown: here + 1,
      ArrowRight: here + 1,
      ArrowUp: here - 1,
      ArrowLeft: here - 1,
      Home: 0,
      End: marks.length - 1,
    }[event.key]
    if (place === undefined || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const mark = marks[place]
    if (!mark) return
    for (const each of marks) each.tabIndex = each === mark ? 0 : -1
    mark.focus()
  }
}
