const FREE = '[data-free]'

/** The places where one side of a pair can be cut: those that are offered, and one that goes wherever a person moves it. */
export class FreeCut {
  readonly #side: HTMLElement

  constructor(side: HTMLElement) {
    this.#side = side
  }

  get text(): string {
    return this.#parts.map((part) => part.textContent).join('')
  }

  get language(): string {
    return this.#parts[0]?.lang ?? ''
  }

  /** Where it is cut now, in UTF-16 units; the end of the text is no cut. */
  get place(): number {
    return Number(this.#chosen?.value ?? this.text.length)
  }

  /** Chooses the offered place before or after the one that is chosen. */
  step(way: 1 | -1): void {
    const offered = this.#choices.filter((choice) => !choice.closest(FREE) || choice.checked)
    const chosen = offered.findIndex(({ checked }) => checked)
    const next = offered[chosen + way]
    if (next) this.#choose(next)
  }

  /** Cuts at this place, which gets a mark of its own unless it is one of those offered. */
  cutAt(place: number): void {
    if (place === this.place || place <= 0 || place > this.text.length) return
    this.#closeFree()
    const offered = this.#choices.find(({ value }) => Number(value) === place) ?? this.#openFree(place)
    if (offered) this.#choose(offered)
  }

  /** The place in the text of this point of a part, as a click gives it. */
  placeOf(part: HTMLElement, offset: number): number {
    return startOf(part) + offset
  }

  get #parts(): HTMLElement[] {
    return [...this.#side.querySelectorAll<HTMLElement>(':scope > .part')]
  }

  get #choices(): HTMLInputElement[] {
    return [...this.#side.querySelectorAll<HTMLInputElement>(':scope > .cut input')]
  }

  get #chosen(): HTMLInputElement | undefined {
    return this.#choices.find(({ checked }) => checked)
  }

  #choose(choice: HTMLInputElement): void {
    choice.checked = true
    choice.focus()
    choice.scrollIntoView({ block: 'nearest' })
  }

  /** Tears the part at the place and puts a mark between. */
  #openFree(place: number): HTMLInputElement | null {
    const part = this.#parts.findLast((each) => startOf(each) < place)
    const template = this.#side.querySelector<HTMLTemplateElement>('[data-free-cut]')
    const mark = template?.content.firstElementChild?.cloneNode(true)
    if (!part || !(mark instanceof HTMLElement)) return null
    const tail = part.cloneNode() as HTMLElement // as the part is one
    const cut = place - startOf(part)
    tail.dataset.start = String(place)
    tail.textContent = part.textContent.slice(cut)
    part.textContent = part.textContent.slice(0, cut)
    part.after(mark, tail)
    const choice = mark.querySelector('input')
    if (choice) choice.value = String(place)
    return choice
  }

  #closeFree(): void {
    const mark = this.#side.querySelector(`:scope > ${FREE}`)
    const [head, tail] = [mark?.previousElementSibling, mark?.nextElementSibling]
    if (!mark || !head || !tail) return
    head.textContent += tail.textContent
    mark.remove()
    tail.remove()
  }
}

function startOf(part: HTMLElement): number {
  return Number(part.dataset.start)
}
