import type { Behaviour } from './behaviour.ts'
import type { Editor } from '../editor.ts'
import { Autosave } from '../writing/autosave.ts'
import { liveCounts } from '../writing/counts.ts'
import { takePlace } from '../writing/cursor.ts'
import { say } from '../writing/draft-line.ts'
import { forget, keptUnsent, markSent } from '../writing/kept-text.ts'

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
    form.addEventListener('htmx:confirm', this.#sending)
    form.addEventListener('htmx:configRequest', nameDeed)
    form.addEventListener('htmx:beforeOnLoad', this.#answered)
    form.addEventListener('htmx:sendError', this.#unheard)
    if (!form.hasAttribute('hx-post')) form.addEventListener('submit', this.#sentPlainly)
    this.#takeKept()
    this.#takeCursor()
    form.dispatchEvent(new CustomEvent('editor:opened', { bubbles: true }))
    void this.#dress()
  }

  end(): void {
    this.#autosave.end()
    this.#editor?.destroy()
  }

  async #dress(): Promise<void> {
    const { openEditor } = (await import(document.body.dataset.editor ?? '')) as typeof import('../editor.ts')
    if (this.#form.isConnected) this.#editor = openEditor(this.#area, this.#typed)
  }

  /** Typing that the server never got, from a tab that was closed or a session that ended. */
  #takeKept(): void {
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

  /** A revision goes out only when no draft is under way that could arrive after it. */
  #sending = (event: Event): void => {
    event.preventDefault()
    const { issueRequest } = (event as CustomEvent<{ issueRequest: (skip: boolean) => void }>).detail
    void this.#autosave.hold().then(() => issueRequest(true))
  }

  #answered = (event: Event): void => {
    const { xhr, requestConfig } = (
      event as CustomEvent<{ xhr: XMLHttpRequest; requestConfig: { formData: FormData } }>
    ).detail
    const { pair = '', side = '' } = this.#form.dataset
    const text = String(requestConfig.formData.get('text'))
    if (xhr.status < 300) forget(pair, side, text)
    else if (xhr.status === 409)
      markSent(pair, side, text) // a conflict keeps it as a draft
    else this.#autosave.resume()
  }

  /** The page is left: what comes back is the server's. */
  #sentPlainly = (): void => {
    const { pair = '', side = '' } = this.#form.dataset
    markSent(pair, side, this.#area.value)
    void this.#autosave.hold()
  }

  #unheard = (): void => {
    this.#autosave.resume()
    say(this.#form, 'unsaved')
  }
}

/** htmx knows only buttons that were clicked; a key's submission names its button too. */
function nameDeed(event: Event): void {
  const { parameters, triggeringEvent } = (
    event as CustomEvent<{ parameters: Record<string, string>; triggeringEvent?: Event }>
  ).detail
  const submitter = triggeringEvent instanceof SubmitEvent ? triggeringEvent.submitter : null
  if (submitter instanceof HTMLButtonElement) parameters[submitter.name] = submitter.value
}
