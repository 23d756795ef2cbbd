import type { Behaviour } from './behaviour.ts'
import { dragParagraphs } from '../desk/drag.ts'
import { isTyping } from '../desk/keys.ts'
import { RowInHand } from '../desk/row-in-hand.ts'
import { openDialog } from './open-dialog.ts'

/** The deed that each key does on the row in hand; its form stands in the row's tools. */
const DEEDS: Readonly<Record<string, string>> = {
  Enter: 'accept',
  m: 'merge',
  s: 'split',
  o: 'omit',
  a: 'add',
  r: 'again',
  '[': 'target_up',
  ']': 'target_down',
  '{': 'source_up',
  '}': 'source_down',
}

/** The pairing desk by keys and by pointer. */
export class PairingBehaviour implements Behaviour {
  readonly #hand: RowInHand

  constructor(desk: HTMLElement) {
    this.#hand = new RowInHand(desk)
    desk.addEventListener('click', this.#clicked)
    document.addEventListener('keydown', this.#pressed)
    dragParagraphs(desk, (row, deed) => {
      this.#hand.take(row)
      this.#hand.press(deed)
    })
    this.#hand.row?.focus()
  }

  end(): void {
    document.removeEventListener('keydown', this.#pressed)
  }

  #clicked = (event: MouseEvent): void => {
    const row = (event.target as Element).closest<HTMLElement>('.seam-row') // clicks have elements as targets
    if (!row || row === this.#hand.row || event.ctrlKey || event.metaKey || String(document.getSelection()) !== '')
      return
    event.preventDefault()
    this.#hand.take(row)
  }

  #pressed = (event: KeyboardEvent): void => {
    const isElsewhere = isTyping(event.target) || document.querySelector('dialog[open]') !== null
    if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere) return
    if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('button, a, summary')) return
    const deed = this.#deedOf(event.key)
    if (!deed) return
    event.preventDefault()
    deed()
  }

  #deedOf(key: string): (() => void) | null {
    if (key === '?') return () => openDialog('keys')
    if (key === 'ArrowDown' || key === 'j') return () => this.#step(1)
    if (key === 'ArrowUp' || key === 'k') return () => this.#step(-1)
    if (key === 'n') return () => this.#nextDoubtful()
    if (key === 'z') return () => document.querySelector<HTMLElement>('#notice form button')?.click()
    const deed = DEEDS[key]
    return deed ? () => this.#hand.press(deed) : null
  }

  #step(by: number): void {
    const { row, rows } = this.#hand
    this.#hand.take(row ? rows[rows.indexOf(row) + by] : rows[0])
  }

  #nextDoubtful(): void {
    const { row, rows } = this.#hand
    const here = row ? rows.indexOf(row) : -1
    const round = [...rows.slice(here + 1), ...rows.slice(0, here + 1)]
    this.#hand.take(round.find((each) => each.classList.contains('doubt')))
  }
}
