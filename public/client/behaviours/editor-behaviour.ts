import type { Behaviour } from './behaviour.ts'
import { forget, keep, kept } from './kept-text.ts'
import type { Editor } from '../editor.ts'

/** Milliseconds of quiet after which what was typed goes to the server. */
const AUTOSAVE_MILLISECONDS = 1_200

/** The open paragraph: CodeMirror over its textarea, autosave in the browser and on the server. */
export class EditorBehaviour implements Behaviour {
  readonly #form: HTMLFormElement
  readonly #area: HTMLTextAreaElement
  readonly #saved: string
  #editor: Editor | null = null
  #timer = 0

  constructor(form: HTMLElement) {
    this.#form = form as HTMLFormElement // only forms carry this behaviour
    this.#area = form.querySelector('textarea') as HTMLTextAreaElement // the view always draws one
    this.#saved = this.#area.value
    this.#takeKept()
    this.#area.addEventListener('input', this.#typed)
    this.#form.addEventListener('htmx:afterRequest', this.#answered)
    void this.#dress()
  }

  end(): void {
    window.clearTimeout(this.#timer)
    this.#editor?.destroy()
  }

  async #dress(): Promise<void> {
    const { openEditor } = (await import(document.body.dataset.editor ?? '')) as typeof import('../editor.ts')
    if (!this.#form.isConnected) return
    this.#editor = openEditor(this.#area, this.#typed)
  }

  /** Typing that the server never got, from a tab that was closed or a session that ended. */
  #takeKept(): void {
    const { pair = '', side = '' } = this.#form.dataset
    const left = kept(pair, side)
    if (!left || left.text === this.#area.value) return forget(pair, side)
    this.#area.value = left.text
    const basedOn = this.#form.elements.namedItem('basedOn') as HTMLInputElement // drawn beside the textarea
    basedOn.value = left.basedOn
    this.#say('restored')
  }

  #typed = (): void => {
    const { pair = '', side = '' } = this.#form.dataset
    const basedOn = String(new FormData(this.#form).get('basedOn'))
    keep(pair, side, { text: this.#area.value, basedOn, at: Date.now() })
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#autosave(), AUTOSAVE_MILLISECONDS)
    this.#form.toggleAttribute('data-dirty', this.#area.value !== this.#saved)
  }

  async #autosave(): Promise<void> {
    const { pair = '' } = this.#form.dataset
    const body = new URLSearchParams([...new FormData(this.#form)].map(([name, value]) => [name, String(value)]))
    const answer = await fetch(`/pairs/${pair}/draft`, { method: 'POST', body, headers: { Accept: 'application/json' } }).catch(() => null)
    if (answer?.status === 204) this.#say('saved')
    else this.#say(answer?.status === 401 ? 'signed-out' : 'unsaved')
  }

  #answered = (event: Event): void => {
    const { detail } = event as CustomEvent<{ successful: boolean; xhr: XMLHttpRequest; elt: Element }>
    if (detail.elt !== this.#form) return
    const { pair = '', side = '' } = this.#form.dataset
    if (detail.successful) forget(pair, side)
    else if (detail.xhr.status === 401) this.#say('signed-out')
    else if (detail.xhr.status === 0) this.#say('unsaved')
  }

  #say(what: 'saved' | 'restored' | 'unsaved' | 'signed-out'): void {
    const line = this.#form.querySelector('.draft-line')
    if (!line) return
    line.textContent = document.body.dataset[`say${what.replace(/(^|-)./g, (part) => part.slice(-1).toUpperCase())}`] ?? ''
    line.classList.toggle('saved', what === 'saved')
    line.classList.toggle('lost', what === 'unsaved' || what === 'signed-out')
  }
}
