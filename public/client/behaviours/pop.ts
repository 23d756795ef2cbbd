import type { Behaviour } from './behaviour.ts'

/** A `<details>` that hangs over the page: Escape and a click elsewhere close it, and its first field gets the cursor. */
export class Pop implements Behaviour {
  readonly #details: HTMLDetailsElement

  constructor(details: HTMLElement) {
    this.#details = details as HTMLDetailsElement // only <details> carry this behaviour
    details.addEventListener('toggle', this.#toggled)
    details.addEventListener('keydown', this.#pressed)
    document.addEventListener('pointerdown', this.#elsewhere)
  }

  end(): void {
    document.removeEventListener('pointerdown', this.#elsewhere)
  }

  #toggled = (): void => {
    if (!this.#details.open) return
    this.#details.querySelector<HTMLElement>('.pop-body :is(textarea, input:not([type=hidden]))')?.focus()
  }

  #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !this.#details.open) return
    event.preventDefault()
    this.#details.open = false
    this.#details.querySelector('summary')?.focus()
  }

  #elsewhere = ({ target }: Event): void => {
    if (this.#details.open && !this.#details.contains(target as Node)) this.#details.open = false // events happen at nodes
  }
}
