/** What a drop does to the row that the dragged thing stood in. */
type Drop = (row: HTMLElement, deed: string) => void

/** Paragraphs of the pairing desk go to the neighbouring pair by drag, and a pair's number onto its neighbour merges both. */
export function dragOnDesk(desk: HTMLElement, drop: Drop): void {
  let dragged: HTMLElement | null = null
  const mark = (row: HTMLElement | null) => {
    for (const other of desk.querySelectorAll('.dropping')) if (other !== row) other.classList.remove('dropping')
    row?.classList.add('dropping')
  }
  desk.addEventListener('pointerdown', (event) => {
    const unit = (event.target as Element).closest<HTMLElement>('.unit') // pointers have elements as targets
    if (unit) unit.draggable = true
  })
  desk.addEventListener('dragstart', (event) => {
    dragged = (event.target as Element).closest<HTMLElement>('.unit, .seam-mark')
    event.dataTransfer?.setData('text/plain', '') // some browsers drag nothing otherwise
    dragged?.classList.add('dragged')
  })
  desk.addEventListener('dragover', (event) => {
    const row = rowUnder(event)
    const deed = row && dragged ? deedOf(dragged, row) : null
    mark(deed ? row : null)
    if (deed) event.preventDefault()
  })
  desk.addEventListener('dragend', () => {
    dragged?.classList.remove('dragged')
    dragged = null
    mark(null)
  })
  desk.addEventListener('drop', (event) => {
    const row = rowUnder(event)
    const from = dragged?.closest<HTMLElement>('.seam-row')
    const deed = row && dragged ? deedOf(dragged, row) : null
    mark(null)
    if (!from || !deed) return
    event.preventDefault()
    drop(from, deed)
  })
}

function rowUnder(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('.seam-row') : null
}

/** Only what stands next to the neighbour can go there, so that the order stays. */
function deedOf(dragged: HTMLElement, row: HTMLElement): string | null {
  const from = dragged.closest('.seam-row')
  const isAbove = row === from?.previousElementSibling
  const isBelow = row === from?.nextElementSibling
  if (!from || !(isAbove || isBelow)) return null
  if (dragged.matches('.seam-mark')) return isAbove ? 'merge_above' : 'merge'
  const side = dragged.closest<HTMLElement>('[data-side]')?.dataset.side
  if (!side) return null
  if (isAbove && !dragged.previousElementSibling) return `${side}_up`
  if (isBelow && !dragged.nextElementSibling) return `${side}_down`
  return null
}
