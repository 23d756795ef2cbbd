/** The one row of the pairing desk that has its tools; taking another one in hand asks nothing of the server. */
export class RowInHand {
  readonly #desk: HTMLElement

  constructor(desk: HTMLElement) {
    this.#desk = desk
  }

  get row(): HTMLElement | null {
    return this.#desk.querySelector<HTMLElement>('.seam-row.now')
  }

  get rows(): HTMLElement[] {
    return [...this.#desk.querySelectorAll<HTMLElement>('.seam-row')]
  }

  take(row: HTMLElement | undefined): void {
    if (!row) return
    if (this.row !== row) this.#letGo()
    if (!row.querySelector('.seam-tools')) this.#dress(row)
    row.classList.add('now')
    row.tabIndex = 0
    row.setAttribute('aria-current', 'true')
    row.focus({ preventScroll: true })
    row.scrollIntoView({ block: 'nearest' })
  }

  /** Presses a button of the row's tools. */
  press(deed: string): void {
    this.row?.querySelector<HTMLElement>(`[data-deed=${deed}]`)?.click()
  }

  #letGo(): void {
    const { row } = this
    if (!row) return
    row.classList.remove('now')
    row.tabIndex = -1
    row.removeAttribute('aria-current')
    row.querySelector('.seam-tools')?.remove()
  }

  /** Tools from the page's template, without those that do not fit the row. */
  #dress(row: HTMLElement): void {
    const { pair = '', link = '', kind = '' } = row.dataset
    const holder = document.createElement('template')
    holder.innerHTML = (this.#desk.querySelector('#tools-template')?.innerHTML ?? '').replaceAll('__ID__', pair)
    const has = (side: string) => row.querySelector(`[data-side=${side}] .unit`) !== null
    const fits: Readonly<Record<string, boolean>> = {
      omit: !has('target') && link !== 'omitted',
      add: !has('source') && link !== 'added',
      unmark: link === 'omitted',
      merge: row.nextElementSibling !== null,
    }
    for (const [deed, isFit] of Object.entries(fits)) {
      if (!isFit) holder.content.querySelector(`[data-deed=${deed}]`)?.closest('form')?.remove()
    }
    const select = holder.content.querySelector('select')
    if (select) select.value = kind
    row.append(holder.content)
  }
}
