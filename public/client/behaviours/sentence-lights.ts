import type { SentenceLink } from '../../../server/engines/align/link-sentences.ts'
import { SentenceLinks } from '../desk/sentence-links.ts'
import { cursorIn, SIDES, sideText, type Side } from '../desk/side-text.ts'
import type { Behaviour } from './behaviour.ts'

/** Milliseconds in which further movements are looked at with the first. */
const PAUSE_MILLISECONDS = 40

type Point = { x: number; y: number; pair: HTMLElement }

/** Lights the sentence under the pointer, else the one at the cursor, and what belongs to it on the other side. */
export class SentenceLights implements Behaviour {
  readonly #pairs: HTMLElement
  readonly #links = new SentenceLinks()
  readonly #ended = new AbortController()
  #light: Highlight | null = null
  #pointer: Point | null = null
  #timer = 0

  constructor(pairs: HTMLElement) {
    this.#pairs = pairs
    if (!('highlights' in CSS)) return // an older browser: nothing is lit
    this.#light = new Highlight()
    CSS.highlights.set('sentence', this.#light)
    const { signal } = this.#ended
    pairs.addEventListener('pointermove', this.#moved, { signal, passive: true })
    pairs.addEventListener('pointerleave', this.#left, { signal })
    document.addEventListener('selectionchange', this.#soon, { signal })
  }

  end(): void {
    window.clearTimeout(this.#timer)
    this.#ended.abort()
    this.#light?.clear()
  }

  #moved = ({ target, clientX, clientY }: PointerEvent): void => {
    const pair = target instanceof Element ? target.closest<HTMLElement>('[data-pair]') : null
    this.#pointer = pair && { x: clientX, y: clientY, pair }
    this.#soon()
  }

  #left = (): void => {
    this.#pointer = null
    this.#soon()
  }

  #soon = (): void => {
    this.#timer ||= window.setTimeout(() => {
      this.#timer = 0
      this.#draw()
    }, PAUSE_MILLISECONDS)
  }

  #draw(): void {
    const lit = this.#underPointer() ?? this.#atCursor()
    this.#light?.clear()
    for (const range of lit ?? []) this.#light?.add(range)
  }

  #underPointer(): Range[] | null {
    if (!this.#pointer?.pair.isConnected) return null
    const { pair, x, y } = this.#pointer
    for (const link of this.#links.of(pair, this.#soon)) {
      const ranges = rangesOf(pair, link)
      if (ranges.some((range) => holds(range, x, y))) return ranges
    }
    return null
  }

  #atCursor(): Range[] | null {
    const pair = this.#pairs.querySelector<HTMLElement>('.pair.active')
    const cursor = pair && cursorIn(pair)
    if (!cursor) return null
    const link = this.#links.of(pair, this.#soon).find((each) => isAt(each[cursor.side], cursor.offset))
    return link ? rangesOf(pair, link) : null
  }
}

function rangesOf(pair: HTMLElement, link: SentenceLink): Range[] {
  return SIDES.flatMap((side) => {
    const shown = sideText(pair, side)
    return link[side].flatMap(([start, end]) => shown?.rangeOf(start, end) ?? [])
  })
}

function holds(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
}

function isAt(spans: SentenceLink[Side], offset: number): boolean {
  return spans.some(([start, end]) => offset >= start && offset <= end)
}
