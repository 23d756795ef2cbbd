import htmx from 'htmx.org'
import type { Behaviour } from './behaviour.ts'
import { openDialog } from './open-dialog.ts'

type Way = { by: 'up' | 'down' | 'next-open' }

/** Moving between paragraphs by keys and by pointer; every deed goes through the forms of the page. */
export class WorkbenchBehaviour implements Behaviour {
  readonly #desk: HTMLElement

  constructor(desk: HTMLElement) {
    this.#desk = desk
    desk.addEventListener('click', this.#clicked)
    document.addEventListener('keydown', this.#pressed)
    desk.querySelector('.pair.active')?.scrollIntoView({ block: 'center' })
  }

  end(): void {
    document.removeEventListener('keydown', this.#pressed)
  }

  #clicked = (event: MouseEvent): void => {
    const target = event.target as Element // clicks have elements as targets
    const place = target.closest<HTMLElement>('[data-open-pair]')
    const pair = place?.closest<HTMLElement>('[data-pair]')
    if (!place || !pair || event.ctrlKey || event.metaKey || (target.closest('a') && !place.matches('a'))) return
    if (!place.matches('a') && String(document.getSelection()) !== '') return // somebody selects text to copy it
    event.preventDefault()
    this.#open(pair, place.dataset.openPair ?? 'target')
  }

  #pressed = (event: KeyboardEvent): void => {
    const control = event.ctrlKey || event.metaKey
    if (event.key === '?' && !isTyping(event.target)) return this.#do(event, () => openDialog('keys'))
    if (event.key === 'Escape' && this.#form() && !document.querySelector('dialog[open]')) return this.#do(event, () => this.#leave(''))
    if (!control) return
    if (event.key === 'Enter') return this.#do(event, () => this.#submit('confirm', 'next'))
    if (event.key === 'ArrowDown') return this.#do(event, () => this.#go({ by: event.shiftKey ? 'next-open' : 'down' }))
    if (event.key === 'ArrowUp') return this.#do(event, () => this.#go({ by: 'up' }))
    if (event.shiftKey && event.key.toLowerCase() === 'm') return this.#do(event, () => this.#press('merge'))
    if (event.shiftKey && event.key.toLowerCase() === 's') return this.#do(event, () => this.#press('split'))
  }

  #do(event: Event, deed: () => void): void {
    event.preventDefault()
    deed()
  }

  #go({ by }: Way): void {
    const writable = [...this.#desk.querySelectorAll<HTMLElement>('[data-pair][data-writable]')]
    const here = writable.findIndex((pair) => pair.classList.contains('active'))
    if (by === 'next-open') {
      const round = [...writable.slice(here + 1), ...writable.slice(0, Math.max(here, 0))]
      return this.#openIf(round.find((pair) => 'open' in pair.dataset))
    }
    this.#openIf(writable[here < 0 ? 0 : here + (by === 'up' ? -1 : 1)])
  }

  #openIf(pair: HTMLElement | undefined): void {
    if (pair) this.#open(pair, 'target')
  }

  /** Opens a pair; an edited one that is left behind is saved as a draft first, in the same request. */
  #open(pair: HTMLElement, side: string): void {
    const id = pair.dataset.pair ?? ''
    const form = this.#form()
    if (form && 'dirty' in form.dataset) return this.#leave(id)
    const from = form?.dataset.pair
    void htmx.ajax('get', `/pairs/${id}/desk?side=${side}${from && from !== id ? `&from=${from}` : ''}`, { swap: 'none', source: this.#desk })
      .then(() => this.#arrived(id))
  }

  #leave(then: string): void {
    const form = this.#form()
    if (!form) return
    if ('dirty' in form.dataset) return this.#submit('leave', then)
    void htmx.ajax('get', `/articles/${this.#desk.dataset.article ?? ''}/closed?from=${form.dataset.pair ?? ''}`, { swap: 'none', source: this.#desk })
  }

  #submit(deed: 'confirm' | 'leave', then: string): void {
    const form = this.#form()
    const field = form?.elements.namedItem('then')
    if (!form || !(field instanceof HTMLInputElement)) return
    field.value = then
    form.addEventListener('htmx:afterOnLoad', () => this.#arrived(null), { once: true })
    form.requestSubmit(form.querySelector<HTMLButtonElement>(`button[value=${deed}]`))
  }

  #press(deed: string): void {
    this.#desk.querySelector<HTMLElement>(`.pair.active [data-deed=${deed}]`)?.click()
  }

  #arrived(id: string | null): void {
    const pair = id ? document.getElementById(`pair-${id}`) : this.#desk.querySelector<HTMLElement>('.pair.active')
    if (!pair) return
    pair.scrollIntoView({ block: 'nearest' })
    history.replaceState(null, '', `?pair=${pair.dataset.pair ?? ''}`)
  }

  #form(): HTMLFormElement | null {
    return this.#desk.querySelector<HTMLFormElement>('form.editor')
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
