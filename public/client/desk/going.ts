import htmx from 'htmx.org'
import { editorIn, isDirty } from './paragraphs.ts'

/** Milliseconds after a save in which a key that was not let go does not confirm the next paragraph unseen. */
const UNSEEN_MILLISECONDS = 400

/** Going from paragraph to paragraph: what was typed in the one that is left is saved on the way. */
export class Going {
  readonly #desk: HTMLElement
  #afterSaving: (() => void) | null = null
  #savedAt = -Infinity
  #isSaving = false
  #isHeld = false

  constructor(desk: HTMLElement) {
    this.#desk = desk
  }

  open(pair: string, side: string): void {
    const form = editorIn(this.#desk)
    if (form && isDirty(form)) return this.#save(form, 'leave', pair, side)
    const from = form?.dataset.pair ?? pair
    this.#get(`/pairs/${pair}/desk?side=${side}&from=${from}`)
  }

  close(): void {
    const form = editorIn(this.#desk)
    if (form && isDirty(form)) return this.#save(form, 'leave', '')
    if (form) this.#get(`/articles/${this.#desk.dataset.article ?? ''}/closed?from=${form.dataset.pair ?? ''}`)
  }

  confirm(): void {
    const form = editorIn(this.#desk)
    if (!form) return
    const isUnseen = this.#isHeld && !isDirty(form) && performance.now() - this.#savedAt < UNSEEN_MILLISECONDS
    if (isUnseen) return
    this.#isHeld = true
    this.#save(form, 'confirm', 'next')
  }

  /** The keys were let go: what is pressed next is meant for what stands open now. */
  letGo(): void {
    this.#isHeld = false
  }

  /** Saves what was typed in the open paragraph and then does the deed; false when there is nothing to save first. */
  saveFirst(deed: () => void): boolean {
    const form = editorIn(this.#desk)
    if (!form || !isDirty(form)) return false
    this.#save(form, 'leave', form.dataset.pair ?? '', form.dataset.side)
    this.#afterSaving = deed
    return true
  }

  /** The editor's text was saved, or was not. */
  saved(well: boolean): void {
    this.#isSaving = false
    this.#savedAt = performance.now()
    if (well && this.#afterSaving) window.setTimeout(this.#afterSaving)
    this.#afterSaving = null
  }

  #save(form: HTMLFormElement, deed: 'confirm' | 'leave', then: string, thenSide = 'target'): void {
    if (this.#isSaving) return
    this.#isSaving = true
    for (const [name, value] of Object.entries({ then, thenSide })) {
      const field = form.elements.namedItem(name)
      if (field instanceof HTMLInputElement) field.value = value
    }
    form.requestSubmit(form.querySelector<HTMLButtonElement>(`button[value=${deed}]`))
  }

  #get(address: string): void {
    htmx.ajax('get', address, { swap: 'none', source: this.#desk }).catch(() => undefined) // no network: all stays as it is
  }
}
