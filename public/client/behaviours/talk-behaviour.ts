import { forgetWords, keepWords, keptWords } from '../talk/kept-words.ts'
import { selectedNow, type Selected } from '../talk/selected.ts'
import { ReadingWatch } from '../talk/reading-watch.ts'
import type { Behaviour } from './behaviour.ts'

type Sent = { xhr: XMLHttpRequest; requestConfig: { elt: Element } }

/** Where the cursor goes when an answer has drawn the talk anew: a thread's id, or `newest`. */
let comeBackTo = ''

/** The talk beside the open paragraph: words that are selected are spoken of, what is seen is read, nothing typed is lost. */
export class TalkBehaviour implements Behaviour {
  readonly #talk: HTMLElement
  readonly #opening: HTMLDetailsElement | null
  readonly #ended = new AbortController()
  readonly #reading: ReadingWatch
  #selected: Selected | null = null

  constructor(talk: HTMLElement) {
    this.#talk = talk
    this.#opening = talk.querySelector<HTMLDetailsElement>('.new-thread')
    this.#reading = new ReadingWatch(talk)
    const { signal } = this.#ended
    document.addEventListener('selectionchange', this.#select, { signal })
    document.addEventListener('keydown', this.#pressed, { signal })
    this.#opening?.addEventListener('toggle', this.#toggled, { signal })
    talk.addEventListener('input', this.#typed, { signal })
    talk.addEventListener('click', this.#clicked, { signal })
    talk.addEventListener('keydown', this.#escaped, { signal })
    for (const name of ['pointerover', 'focusin']) talk.addEventListener(name, this.#pointed, { signal })
    talk.addEventListener('pointerleave', () => show(null, false), { signal })
    document.addEventListener('htmx:afterRequest', this.#answered, { signal })
    this.#takeKept()
    this.#comeBack()
    this.#arrive()
  }

  end(): void {
    this.#ended.abort()
    this.#reading.end()
  }

  #select = (): void => {
    if (this.#talk.contains(document.activeElement)) return // whoever writes here keeps what was selected
    const now = selectedNow()
    if (now === null) return
    this.#selected = now === 'none' ? null : now
    this.#offer()
  }

  /** The button says what it will speak of. */
  #offer(): void {
    if (!this.#opening) return
    const isSelection = this.#selected !== null
    this.#opening.hidden = !isSelection && !this.#talk.dataset.pair && !this.#opening.open
    for (const words of this.#opening.querySelectorAll<HTMLElement>('[data-words]'))
      words.hidden = (words.dataset.words === 'selection') !== isSelection
  }

  #pressed = (event: KeyboardEvent): void => {
    const isAsked = (event.ctrlKey || event.metaKey) && event.altKey && event.code === 'KeyM' && !event.isComposing
    if (!isAsked || !this.#opening || document.querySelector('dialog[open]')) return
    event.preventDefault()
    this.#select()
    if (this.#opening.hidden) return
    if (this.#opening.open) this.#fill()
    this.#opening.open = true
    this.#field('text')?.focus()
  }

  /** Back to the paragraph; what was typed here is kept. */
  #escaped = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !(event.target instanceof Element)) return
    event.preventDefault()
    const form = event.target.closest<HTMLDetailsElement>('.new-thread, .reply')
    if (form) form.open = false
    const editor = document.querySelector<HTMLElement>('form.editor :is(.cm-content, textarea:not([hidden]))')
    ;(editor ?? form?.querySelector('summary'))?.focus()
  }

  #toggled = (): void => {
    if (!this.#opening?.open) return
    this.#fill()
    this.#field('text')?.focus()
  }

  /** What was selected, or the whole paragraph that is open. */
  #fill(): void {
    if (!this.#selected) return
    const { pair, side, revisions, start, end, quote } = this.#selected
    const [sourceRevision = '', targetRevision = ''] = revisions.split(' ')
    const values = { pair, side, sourceRevision, targetRevision, start: String(start), end: String(end), quote }
    for (const [name, value] of Object.entries(values)) {
      const field = this.#field(name)
      if (field) field.value = value
    }
  }

  #field(name: string): HTMLInputElement | HTMLTextAreaElement | null {
    return this.#opening?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`) ?? null
  }

  #typed = ({ target }: Event): void => {
    if (target instanceof HTMLTextAreaElement && target.name === 'text') keepWords(target)
  }

  #takeKept(): void {
    for (const field of this.#talk.querySelectorAll<HTMLTextAreaElement>('textarea[name=text]')) {
      const words = keptWords(field)
      if (words === '') continue
      field.value = words
      field.closest('details')?.setAttribute('open', '')
    }
  }

  #clicked = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest('[data-show-range]') : null
    if (button) show(idOf(button), true)
  }

  #pointed = ({ target }: Event): void => {
    show(target instanceof Element ? idOf(target) : null, false)
  }

  #answered = (event: Event): void => {
    const { xhr, requestConfig } = (event as CustomEvent<Sent>).detail
    const form = requestConfig.elt
    if (!this.#talk.contains(form) || xhr.status >= 300 || !(form instanceof HTMLFormElement)) return
    form.querySelectorAll('textarea').forEach(forgetWords)
    if (form.querySelector('.reading')) return this.#reading.done(form)
    const isHere = this.#field('pair')?.value === this.#talk.dataset.pair
    comeBackTo = form.closest('.new-thread') ? (isHere ? 'newest' : '') : (idOf(form) ?? '')
  }

  /** After a deed the cursor is where it was done. */
  #comeBack(): void {
    if (comeBackTo === '') return
    const newest = [...this.#talk.querySelectorAll<HTMLElement>('.thread.open')].at(-1)
    const thread = comeBackTo === 'newest' ? newest : document.getElementById(`thread-${comeBackTo}`)
    comeBackTo = ''
    const closed = thread?.closest('details:not([open])')
    ;(closed?.querySelector('summary') ?? thread)?.focus({ preventScroll: true })
  }

  /** A page that was asked for with a thread shows its paragraph, too. */
  #arrive(): void {
    if (document.readyState === 'complete' || !/^#(?:thread-|talk$)/.test(location.hash)) return
    const thread = document.getElementById(location.hash.slice(1))
    if (!thread || !this.#talk.contains(thread)) return
    thread.closest('details')?.setAttribute('open', '')
    const pair = document.getElementById(`pair-${this.#talk.dataset.pair ?? ''}`)
    const isBeside = getComputedStyle(this.#talk.closest('.rail') ?? this.#talk).position === 'sticky'
    window.requestAnimationFrame(() => {
      if (isBeside) pair?.scrollIntoView({ block: 'center' })
      thread.scrollIntoView({ block: 'nearest' })
    })
  }
}

function idOf(element: Element): string | null {
  return element.closest('.thread')?.id.replace('thread-', '') ?? null
}

/** Asks for the words of a thread; `look` brings them into sight. */
function show(id: string | null, look: boolean): void {
  document.dispatchEvent(new CustomEvent('show-thread', { detail: { id, look } }))
}
