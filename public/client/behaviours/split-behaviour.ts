import type { Behaviour } from './behaviour.ts'
import { placeBeside, wholePlace } from '../desk/cut-places.ts'
import { FreeCut } from '../desk/free-cut.ts'
import { pointIn } from '../desk/cursor-mark.ts'

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }

/** An empty side has nothing to cut. */
const SIDE = '.cuts:has(.part)'
const SIDE_AT_CURSOR = `${SIDE}:has([data-free])`

/** Where a pair is split: its cuts go by characters and words, from one offered place to the next, and to a click. */
export class SplitBehaviour implements Behaviour {
  readonly #form: HTMLElement
  #last: HTMLElement | null = null

  constructor(form: HTMLElement) {
    this.#form = form
    form.addEventListener('keydown', this.#pressed)
    form.addEventListener('click', this.#clicked)
    form.addEventListener('focusin', ({ target }) => void (this.#last = sideOf(target) ?? this.#last))
    const keys = form.querySelector<HTMLElement>('.split-keys')
    if (keys) keys.hidden = false
  }

  #pressed = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event
    if (isComposing || altKey || shiftKey) return
    if (key === 'Escape' && !this.#form.closest('dialog')) return this.#form.querySelector('a')?.click()
    const way = STEPS[key]
    const side =
      this.#last ?? this.#form.querySelector<HTMLElement>(SIDE_AT_CURSOR) ?? this.#form.querySelector<HTMLElement>(SIDE)
    if (!way || !side) return
    event.preventDefault()
    const cut = new FreeCut(side)
    if (key === 'ArrowUp' || key === 'ArrowDown') return cut.step(way)
    const by = ctrlKey || metaKey ? 'word' : 'character'
    cut.cutAt(placeBeside(cut.text, cut.place, cut.language, { by, way }))
  }

  #clicked = (event: MouseEvent): void => {
    const side = sideOf(event.target)
    const part = event.target instanceof Element ? event.target.closest<HTMLElement>('.part') : null
    const offset = part && pointIn(part, event)
    if (!side || !part || offset === null || !document.getSelection()?.isCollapsed) return
    const cut = new FreeCut(side)
    cut.cutAt(wholePlace(cut.text, cut.placeOf(part, offset)))
  }
}

function sideOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(SIDE) : null
}
