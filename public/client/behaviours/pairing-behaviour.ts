import type { Behaviour } from './behaviour.ts'
import { dragParagraphs } from '../desk/drag.ts'
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

/** The pairing desk by keys and by pointer; the row in hand gets its tools without asking the server. */
export class PairingBehaviour implements Behaviour {
  readonly #desk: HTMLElement

  constructor(desk: HTMLElement) {
    this.#desk = desk
    desk.addEventListener('click', this.#clicked)
    document.addEventListener('keydown', this.#pressed)
    dragParagraphs(desk, (row, deed) => this.#take(row)?.querySelector<HTMLElement>(`[data-deed=${deed}]`)?.click())
    const now = this.#now()
    if (now && !isTyping(document.activeElement)) now.focus()
  }

  end(): void {
    document.removeEventListener('keydown', this.#pressed)
  }

  #clicked = (event: MouseEvent): void => {
    const target = event.target as Element // clicks have elements as targets
    const row = target.closest<HTMLElement>('.seam-row')
    if (!row || row === this.#now() || event.ctrlKey || event.metaKey || String(document.getSelection()) !== '') return
    event.preventDefault()
    this.#take(row)
  }

  #pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return
    const isButton = event.target instanceof Element && event.target.closest('button, a, summary') !== null
    if (event.key === 'Enter' && isButton) return
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
    return deed ? () => this.#now()?.querySelector<HTMLElement>(`[data-deed=${deed}]`)?.click() : null
  }

  #step(by: number): void {
    const rows = this.#rows()
    const now = this.#now()
    this.#take(now ? rows[rows.indexOf(now) + by] : rows[0])
  }

  #nextDoubtful(): void {
    const rows = this.#rows()
    const now = this.#now()
    const here = now ? rows.indexOf(now) : -1
    this.#take([...rows.slice(here + 1), ...rows.slice(0, here + 1)].find((row) => row.classList.contains('doubt')))
  }

  /** Makes a row the one in hand; its tools are made from the template. */
  #take(row: HTMLElement | undefined): HTMLElement | undefined {
    if (!row) return undefined
    for (const other of this.#desk.querySelectorAll<HTMLElement>('.seam-row.now')) {
      if (other === row) continue
      other.classList.remove('now')
      other.tabIndex = -1
      other.removeAttribute('aria-current')
      other.querySelector('.seam-tools')?.remove()
    }
    if (!row.querySelector('.seam-tools')) this.#dress(row)
    row.classList.add('now')
    row.tabIndex = 0
    row.setAttribute('aria-current', 'true')
    row.focus({ preventScroll: true })
    row.scrollIntoView({ block: 'nearest' })
    return row
  }

  #dress(row: HTMLElement): void {
    const template = this.#desk.querySelector<HTMLTemplateElement>('#tools-template')
    const { pair = '', link = '', kind = '' } = row.dataset
    const holder = document.createElement('template')
    holder.innerHTML = (template?.innerHTML ?? '').replaceAll('__ID__', pair)
    const has = (side: string) => row.querySelector(`[data-side=${side}] .unit`) !== null
    const fits: Record<string, boolean> = {
      omit: !has('target') && link !== 'omitted',
      add: !has('source') && link !== 'added',
      unmark: link === 'omitted',
      merge: row.nextElementSibling !== null,
    }
    for (const [deed, isFit] of Object.entries(fits)) if (!isFit) holder.content.querySelector(`[data-deed=${deed}]`)?.closest('form')?.remove()
    const select = holder.content.querySelector('select')
    if (select) select.value = kind
    row.append(holder.content)
  }

  #rows(): HTMLElement[] {
    return [...this.#desk.querySelectorAll<HTMLElement>('.seam-row')]
  }

  #now(): HTMLElement | null {
    return this.#desk.querySelector<HTMLElement>('.seam-row.now')
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
