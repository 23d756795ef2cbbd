import htmx from 'htmx.org'

/** The one row of the pairing desk that has its tools; taking another one in hand asks nothing of the server. */
export class RowInHand {
  readonly #desk: HTMLElement

  constructor(desk: HTMLElement) {
    this.#desk = desk
  }

  get row(): HTMLElement | null {
    return this.#desk.querySelector<HTMLElement>('.seams > .seam-row.now')
  }

  get rows(): HTMLElement[] {
    return [...this.#desk.querySelectorAll<HTMLElement>('.seams > .seam-row')]
  }

  take(row: HTMLElement | null | undefined): void {
    if (!row) return
    if (this.row !== row) this.#letGo()
    if (!row.querySelector('.seam-tools')) this.#dress(row)
    row.classList.add('now')
    row.tabIndex = 0
    row.setAttribute('aria-current', 'true')
    row.focus({ preventScroll: true })
    row.scrollIntoView({ block: 'nearest' })
  }

  /** Presses a button of the row's tools; false when the deed does not fit the row. */
  press(deed: string): boolean {
    const button = this.row?.querySelector<HTMLElement>(`[data-deed=${deed}]`)
    if (!button) return false
    if (button instanceof HTMLSelectElement) button.focus()
    else button.click()
    return true
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
    const { pair = '', kind = '', note = '' } = row.dataset
    const [before, after] = [neighbour(row.previousElementSibling), neighbour(row.nextElementSibling)]
    const holder = document.createElement('template')
    holder.innerHTML = (this.#desk.querySelector('#tools-template')?.innerHTML ?? '')
      .replaceAll('__ID__', pair)
      .replaceAll('__BEFORE__', before?.dataset.pair ?? '')
      .replaceAll('__AFTER__', after?.dataset.pair ?? '')
    for (const [deed, isFit] of Object.entries(fitting(row, before, after))) {
      if (isFit) continue
      const button = holder.content.querySelector(`[data-deed=${deed}]`)
      ;(button?.closest('details, form') ?? button)?.remove()
    }
    const select = holder.content.querySelector('select')
    if (select) select.value = kind
    for (const field of holder.content.querySelectorAll<HTMLInputElement>('[name=note]')) field.value = note
    const [tools] = holder.content.children
    row.append(holder.content)
    if (tools instanceof HTMLElement) htmx.process(tools)
  }
}

function neighbour(element: Element | null): HTMLElement | null {
  return element instanceof HTMLElement && element.matches('.seam-row') ? element : null
}

/** Which deeds fit a row between its neighbours: as `pairing-deeds.ts` has it for rows that the server dresses. */
function fitting(row: HTMLElement, before: HTMLElement | null, after: HTMLElement | null): Record<string, boolean> {
  const { link, note } = row.dataset
  const has = (side: string) => countOf(row, side) > 0
  return {
    ...sideDeeds('source', 'target', row, before, after),
    ...sideDeeds('target', 'source', row, before, after),
    merge_above: before !== null,
    merge: after !== null,
    omit: has('source') && !has('target'),
    add: has('target') && !has('source'),
    unmark: link === 'omitted' || (link === 'added' && note !== ''),
  }
}

function sideDeeds(
  side: string,
  other: string,
  row: HTMLElement,
  before: HTMLElement | null,
  after: HTMLElement | null,
): Record<string, boolean> {
  const count = countOf(row, side)
  const staysBehind = count > 1 || countOf(row, other) > 0
  return {
    [`${side}_up`]: count > 0 && (before !== null || staysBehind),
    [`${side}_down`]: count > 0 && (after !== null || staysBehind),
    [`${side}_above`]: before !== null && countOf(before, side) > 0,
    [`${side}_below`]: after !== null && countOf(after, side) > 0,
  }
}

function countOf(row: HTMLElement, side: string): number {
  return row.querySelectorAll(`[data-side=${side}] .unit`).length
}
