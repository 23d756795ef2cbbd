import { shifted } from '../talk/shifted.ts'
import { SIDES, sideText } from '../desk/side-text.ts'
import type { Behaviour } from './behaviour.ts'

type Talked = { id: string; number: number; side: string; start: number; end: number }

/** All words on the page that are spoken of, and those of the thread in hand. */
const light = 'highlights' in CSS ? new Highlight() : null
const lightNow = 'highlights' in CSS ? new Highlight() : null
if (light && lightNow) {
  CSS.highlights.set('talk', light)
  CSS.highlights.set('talk-now', lightNow)
}

/** Lights the words of a paragraph that threads speak of; where the threads stand beside it, each gets its number. */
export class TalkLights implements Behaviour {
  readonly #pair: HTMLElement | null
  readonly #talked: readonly Talked[]
  readonly #saved: Readonly<Record<string, string | undefined>>
  readonly #ended = new AbortController()
  readonly #marks = document.createElement('span')
  readonly #written = new MutationObserver(() => this.#soon())
  #lit = new Map<string, Range>()
  #frame = 0

  constructor(element: HTMLElement) {
    this.#pair = element.closest<HTMLElement>('.pair')
    this.#talked = JSON.parse(element.dataset.ranges ?? '[]') as Talked[] // drawn by our own view
    this.#saved = { source: element.dataset.source, target: element.dataset.target }
    if (!light || this.#talked.length === 0 || !this.#pair) return
    this.#marks.className = 'talk-marks'
    const { signal } = this.#ended
    this.#pair.addEventListener('click', this.#clicked, { signal })
    document.addEventListener('show-thread', this.#show, { signal })
    window.addEventListener('resize', this.#soon, { signal, passive: true })
    document.addEventListener('editor:dressed', this.#watch, { signal })
    this.#watch()
  }

  end(): void {
    window.cancelAnimationFrame(this.#frame)
    this.#ended.abort()
    this.#written.disconnect()
    this.#marks.remove()
    this.#putOut()
  }

  #watch = (): void => {
    const content = this.#pair?.querySelector('.cm-content')
    if (content) this.#written.observe(content, { childList: true, characterData: true, subtree: true })
    this.#soon()
  }

  #soon = (): void => {
    window.cancelAnimationFrame(this.#frame)
    this.#frame = window.requestAnimationFrame(() => this.#draw())
  }

  #draw(): void {
    this.#putOut()
    for (const side of SIDES) {
      const shown = this.#pair && sideText(this.#pair, side)
      for (const talked of this.#talked.filter((each) => each.side === side)) {
        const place = shown && shifted(talked, this.#saved[side] ?? shown.text, shown.text)
        const range = place && shown.rangeOf(place.start, place.end)
        if (range) this.#lit.set(talked.id, range)
      }
    }
    for (const range of this.#lit.values()) light?.add(range)
    this.#number()
  }

  #putOut(): void {
    for (const range of this.#lit.values()) {
      light?.delete(range)
      lightNow?.delete(range)
    }
    this.#lit = new Map()
  }

  /** A number at the end of the words of each thread that can be read beside them. */
  #number(): void {
    const buttons: HTMLElement[] = []
    const box = this.#pair?.getBoundingClientRect()
    for (const { id, number } of this.#talked) {
      const thread = document.getElementById(`thread-${id}`)
      const last = [...(this.#lit.get(id)?.getClientRects() ?? [])].at(-1)
      if (!thread || !last || !box) continue
      const button = document.createElement('button')
      Object.assign(button, { type: 'button', className: 'talk-mark', textContent: String(number) })
      button.setAttribute('aria-label', thread.getAttribute('aria-label') ?? '')
      button.dataset.thread = id
      button.style.left = `${last.right - box.left}px`
      button.style.top = `${last.top - box.top}px`
      button.addEventListener('click', () => goToThread(thread))
      buttons.push(button)
    }
    const held = this.#marks.contains(document.activeElement) && (document.activeElement as HTMLElement).dataset.thread // a button of ours
    this.#marks.replaceChildren(...buttons)
    if (buttons.length > 0) this.#pair?.append(this.#marks)
    else this.#marks.remove()
    if (held) buttons.find((button) => button.dataset.thread === held)?.focus()
  }

  /** Words that are closed lead to their thread; in the editor a click sets the cursor. */
  #clicked = (event: MouseEvent): void => {
    const isText = event.target instanceof Element && event.target.closest('.text') !== null
    if (!isText || this.#pair?.hasAttribute('data-writable') || String(document.getSelection()) !== '') return
    for (const [id, range] of this.#lit) {
      const thread = document.getElementById(`thread-${id}`)
      if (thread && holds(range, event)) return goToThread(thread)
    }
  }

  /** A thread asks for its words: `look` brings them into sight. */
  #show = (event: Event): void => {
    const { id, look } = (event as CustomEvent<{ id: string | null; look: boolean }>).detail // sent by the talk alone
    for (const range of this.#lit.values()) lightNow?.delete(range)
    const range = id === null ? undefined : this.#lit.get(id)
    if (!range || !this.#pair) return
    lightNow?.add(range)
    if (!look) return
    const mark = this.#marks.querySelector<HTMLElement>(`[data-thread="${id ?? ''}"]`)
    ;(mark ?? this.#pair).scrollIntoView({ block: 'center' })
    mark?.focus({ preventScroll: true })
  }
}

function goToThread(thread: HTMLElement): void {
  thread.closest('details')?.setAttribute('open', '')
  thread.scrollIntoView({ block: 'nearest' })
  thread.focus({ preventScroll: true })
}

function holds(range: Range, { clientX: x, clientY: y }: MouseEvent): boolean {
  return [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
}
