import type { Behaviour } from './behaviour.ts'
import { clearCursor, setCursor } from '../desk/cursor-mark.ts'
import { dragOnDesk } from '../desk/drag.ts'
import { pairingKeyOf } from '../desk/pairing-keys.ts'
import { RowInHand } from '../desk/row-in-hand.ts'
import { takeInNews } from '../desk/row-news.ts'
import { openSplit, watchSplit } from '../desk/split-here.ts'
import { openDialog } from './open-dialog.ts'

/** The pairing desk by keys and by pointer. */
export class PairingBehaviour implements Behaviour {
  readonly #desk: HTMLElement
  readonly #hand: RowInHand
  readonly #end = new AbortController()

  constructor(desk: HTMLElement) {
    this.#desk = desk
    this.#hand = new RowInHand(desk)
    const { signal } = this.#end
    desk.addEventListener('click', this.#clicked)
    desk.addEventListener('keydown', this.#chosen)
    document.addEventListener('keydown', this.#pressed, { signal })
    document.addEventListener('htmx:configRequest', this.#asking, { signal })
    document.addEventListener('htmx:oobAfterSwap', this.#arrived, { signal })
    dragOnDesk(desk, (row, deed) => {
      this.#hand.take(row)
      this.#hand.press(deed)
    })
    watchSplit(signal)
    this.#hand.row?.focus()
  }

  end(): void {
    this.#end.abort()
  }

  /** A click takes a row in hand; the next one in its text is a cursor. */
  #clicked = (event: MouseEvent): void => {
    const target = event.target as Element // clicks have elements as targets
    const row = target.closest<HTMLElement>('.seams > .seam-row')
    if (!row || event.ctrlKey || event.metaKey) return
    if (row === this.#hand.row) {
      if (target.closest('.unit')) setCursor(event, this.#desk)
      if (!target.closest('a[data-deed=split], .seam-mark')) return
      event.preventDefault()
      if (target.closest('a[data-deed=split]')) openSplit(row)
      return
    }
    event.preventDefault()
    clearCursor(this.#desk)
    this.#hand.take(row)
  }

  #pressed = (event: KeyboardEvent): void => {
    const key = pairingKeyOf(event)
    if (!key) return
    event.preventDefault()
    if ('way' in key) this.#go(key.way)
    else if (!event.repeat) this.#hand.press(key.deed)
  }

  /** Enter in the list of kinds sets the kind. */
  #chosen = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return
    event.preventDefault()
    event.target.form?.requestSubmit()
  }

  /** Says what the page shows, so that the answer holds only what differs. */
  #asking = (event: Event): void => {
    const { headers } = (event as CustomEvent<{ headers: Record<string, string> }>).detail
    const shown = document.getElementById('pairing-line')?.dataset.shown
    if (shown) headers['Desk-Shows'] = `${this.#desk.dataset.article ?? ''}.${shown}`
  }

  #arrived = (event: Event): void => {
    const { target } = (event as CustomEvent<{ target: Element }>).detail
    if (target.id !== 'desk-news') return
    const row = takeInNews(this.#desk)
    if (row) window.setTimeout(() => this.#hand.take(row)) // htmx gives the focus back to what had it
  }

  #go(way: string): void {
    const { row, rows } = this.#hand
    const here = row ? rows.indexOf(row) : -1
    const round = [...rows.slice(here + 1), ...rows.slice(0, here + 1)]
    const isDoubtful = (each: HTMLElement) => each.classList.contains('doubt')
    const places: Readonly<Record<string, () => HTMLElement | undefined>> = {
      down: () => rows[here + 1],
      up: () => rows[here - 1],
      first: () => rows[0],
      last: () => rows.at(-1),
      'next-doubtful': () => round.find(isDoubtful),
      'doubtful-before': () => round.slice(0, -1).findLast(isDoubtful),
    }
    if (places[way]) this.#hand.take(places[way]())
    else if (way === 'keys') openDialog('keys')
    else if (way === 'settle' && rows.some(isDoubtful)) this.#go('next-doubtful')
    else document.querySelector<HTMLElement>(BUTTONS[way] ?? '#no-button')?.click()
  }
}

const BUTTONS: Readonly<Record<string, string>> = {
  undo: '#step-undo',
  redo: '#step-redo',
  'swap-all': '#swap_all',
  settle: 'form[action$="/settlement"] button',
}
