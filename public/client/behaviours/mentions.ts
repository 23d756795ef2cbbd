import { colleagues, namesBeginning } from '../talk/colleagues.ts'
import type { Behaviour } from './behaviour.ts'

/** A name that is being written: a sign before the cursor that belongs to no address, and what follows it. */
const BEGUN = /(?<![\p{Script=Latin}\p{N}._-])[@＠]([^@＠\n]{0,40})$/u

let lists = 0

/** Offers the names of colleagues behind an @: arrows choose, Enter or Tab takes, Escape leaves it. */
export class Mentions implements Behaviour {
  readonly #area: HTMLTextAreaElement
  readonly #list = document.createElement('ul')
  #chosen = 0

  constructor(area: HTMLElement) {
    this.#area = area as HTMLTextAreaElement // only textareas carry this behaviour
    lists += 1
    Object.assign(this.#list, { id: `mentions-${lists}`, className: 'mention-list', role: 'listbox', hidden: true })
    this.#list.setAttribute('aria-label', area.dataset.label ?? '')
    area.after(this.#list)
    area.setAttribute('aria-autocomplete', 'list')
    area.addEventListener('input', this.#offer)
    area.addEventListener('keydown', this.#pressed)
    area.addEventListener('blur', this.#close)
    this.#list.addEventListener('pointerdown', this.#taken)
  }

  end(): void {
    this.#list.remove()
  }

  #offer = (): void => {
    const typed = this.#typed()
    if (typed === null) return this.#close()
    void colleagues().then((names) => {
      if (this.#typed() === typed) this.#draw(namesBeginning(names, typed))
    })
  }

  #typed(): string | null {
    const { value, selectionStart, selectionEnd } = this.#area
    return selectionStart === selectionEnd ? (BEGUN.exec(value.slice(0, selectionStart))?.[1] ?? null) : null
  }

  #draw(names: readonly string[]): void {
    if (names.length === 0) return this.#close()
    const options = names.map((name, index) => {
      const option = Object.assign(document.createElement('li'), { id: `${this.#list.id}-${index}`, textContent: name })
      option.setAttribute('role', 'option')
      return option
    })
    this.#list.replaceChildren(...options)
    this.#list.hidden = false
    this.#area.setAttribute('aria-controls', this.#list.id)
    this.#choose(0)
  }

  #choose(index: number): void {
    const options = [...this.#list.children]
    this.#chosen = (index + options.length) % options.length
    for (const [place, option] of options.entries())
      option.setAttribute('aria-selected', String(place === this.#chosen))
    this.#area.setAttribute('aria-activedescendant', options[this.#chosen]?.id ?? '')
    options[this.#chosen]?.scrollIntoView({ block: 'nearest' })
  }

  #pressed = (event: KeyboardEvent): void => {
    if (this.#list.hidden || event.isComposing) return
    if (event.key === 'ArrowDown') this.#choose(this.#chosen + 1)
    else if (event.key === 'ArrowUp') this.#choose(this.#chosen - 1)
    else if (event.key === 'Enter' || event.key === 'Tab') this.#take(this.#list.children[this.#chosen])
    else if (event.key === 'Escape') this.#close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  #taken = (event: Event): void => {
    event.preventDefault() // the cursor stays in the text
    if (event.target instanceof Element) this.#take(event.target.closest('li'))
  }

  #take(option: Element | null | undefined): void {
    const typed = this.#typed()
    const name = option?.textContent ?? ''
    if (typed === null || name === '') return
    const end = this.#area.selectionStart
    const space = /\p{Script=Han}$/u.test(name) ? '' : ' '
    this.#area.setRangeText(`${name}${space}`, end - typed.length, end, 'end')
    this.#area.dispatchEvent(new Event('input', { bubbles: true }))
    this.#close()
  }

  #close = (): void => {
    this.#list.hidden = true
    this.#area.removeAttribute('aria-activedescendant')
    this.#area.removeAttribute('aria-controls')
  }
}
