
/** A pane that takes a dropped file into its file field and says its name. */
export class FileDrop {
  readonly #pane: HTMLElement

  constructor(pane: HTMLElement) {
    this.#pane = pane
    const field = pane.querySelector<HTMLInputElement>('input[type=file]')
    if (!field) return
    pane.addEventListener('dragover', (event) => this.#hover(event, true))
    pane.addEventListener('dragleave', (event) => this.#hover(event, false))
    pane.addEventListener('drop', (event) => {
      this.#hover(event, false)
      if (!event.dataTransfer?.files.length) return
      field.files = event.dataTransfer.files
      field.dispatchEvent(new Event('change', { bubbles: true }))
    })
    field.addEventListener('change', () => {
      const name = pane.querySelector('[data-file-name]')
      if (name) name.textContent = field.files?.[0]?.name ?? ''
    })
  }

  #hover(event: DragEvent, over: boolean): void {
    event.preventDefault()
    this.#pane.classList.toggle('dropping', over)
  }
}
