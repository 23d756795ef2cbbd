import type { Behaviour } from './behaviour.ts'
import type { Editor } from '../editor.ts'
import { Autosave } from '../writing/autosave.ts'
import { loadEditor } from '../writing/load-editor.ts'
import { liveCounts } from '../writing/counts.ts'
import { takePlace } from '../writing/cursor.ts'
import { say } from '../writing/draft-line.ts'
import { keptUnsent } from '../writing/kept-text.ts'
import { watchSending } from '../writing/sending.ts'

/** The open paragraph: CodeMirror over its textarea, kept while it is typed, sent once. */
export class EditorBehaviour implements Behaviour {
  readonly #form: HTMLFormElement
  readonly #area: HTMLTextAreaElement
  readonly #autosave: Autosave
  readonly #count: () => void
  #editor: Editor | null = null

  constructor(form: HTMLElement) {
    this.#form = form as HTMLFormElement // only forms carry this behaviour
    this.#area = form.querySelector('textarea') as HTMLTextAreaElement // the view always draws one
    this.#autosave = new Autosave(this.#form, this.#area)
    this.#count = liveCounts(form, this.#area)
    this.#area.addEventListener('input', this.#typed)
    watchSending(this.#form, this.#autosave)
    this.#takeKept()
    this.#takeCursor()
    form.dispatchEvent(new CustomEvent('editor:opened', { bubbles: true }))
    void this.#dress()
  }

  end(): void {
    this.#autosave.end()
    this.#editor?.destroy()
  }

  /** Where the editor cannot be loaded the textarea does its work. */
  async #dress(): Promise<void> {
    const { openEditor } = await loadEditor()
    if (!this.#form.isConnected) return
    this.#editor = openEditor(this.#area, this.#typed)
    this.#form.dispatchEvent(new CustomEvent('editor:dressed', { bubbles: true }))
  }

  /** Typing that the server never got, from a tab that was closed or a session that ended. */
  #takeKept(): void {
    if ('asDrawn' in this.#form.dataset) return // another text was asked for
    const { pair = '', side = '' } = this.#form.dataset
    const left = keptUnsent(pair, side)
    if (!left || left.text === this.#area.value) return
    const basedOn = this.#form.elements.namedItem('basedOn') as HTMLInputElement // drawn beside the textarea
    basedOn.value = left.basedOn
    this.#area.value = left.text
    this.#typed()
    say(this.#form, 'restored')
  }

  #takeCursor(): void {
    const { pair = '', side = '' } = this.#form.dataset
    const place = takePlace(pair, side, this.#area.value)
    if ('quiet' in this.#form.dataset) return // there is something to read first
    this.#area.focus({ preventScroll: true })
    this.#area.setSelectionRange(place, place)
  }

  #typed = (): void => {
    this.#form.toggleAttribute('data-dirty', true)
    this.#autosave.typed()
    this.#count()
  }
}
