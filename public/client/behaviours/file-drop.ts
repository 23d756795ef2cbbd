import type { Behaviour } from './behaviour.ts'

/** A pane that takes a dropped file into its file field; the field itself says the file's name. */
export class FileDrop implements Behaviour {
  readonly #pane: HTMLElement
  readonly #field: HTMLInputElement | null

  constructor(pane: HTMLElement) {
    this.#pane = pane
    this.#field = pane.querySelector<HTMLInputElement>('input[type=file]')
    for (const name of ['dragenter', 'dragover', 'dragleave', 'drop']) pane.addEventListener(name, this.#dragged)
  }

  /** Dragged text goes into the textarea as ever. */
  #dragged = (event: Event): void => {
    const files = (event as DragEvent).dataTransfer // the events named above are drags
    if (!this.#field || !files?.types.includes('Files')) return
    event.preventDefault()
    this.#pane.classList.toggle('dropping', event.type === 'dragenter' || event.type === 'dragover')
    if (event.type === 'drop' && files.files.length > 0) this.#field.files = files.files
  }
}
