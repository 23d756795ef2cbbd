/** The deed of dropping a paragraph of a row: `source_up`, `target_down`, … */
type Drop = (row: HTMLElement, deed: string) => void

/** Lets the first and last paragraphs of a row be dragged to the row before or after it. */
export function dragParagraphs(desk: HTMLElement, drop: Drop): void {
  let dragged: HTMLElement | null = null
  desk.addEventListener('pointerdown', (event) => {
    const unit = (event.target as Element).closest<HTMLElement>('.unit') // pointers have elements as targets
    if (unit) unit.draggable = true
  })
  desk.addEventListener('dragstart', (event) => {
    dragged = (event.target as Element).closest<HTMLElement>('.unit')
  })
  desk.addEventListener('dragover', (event) => {
    const row = rowUnder(event)
    for (const other of desk.querySelectorAll('.dropping')) other.classList.remove('dropping')
    if (!row || !dragged || !deedOf(dragged, row)) return
    event.preventDefault()
    row.classList.add('dropping')
  })
  desk.addEventListener('drop', (event) => {
    const row = rowUnder(event)
    const from = dragged?.closest<HTMLElement>('.seam-row')
    const deed = row && dragged ? deedOf(dragged, row) : null
    dragged = null
    if (!from || !deed) return
    event.preventDefault()
    drop(from, deed)
  })
}

function rowUnder(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('.seam-row') : null
}

/** Only the paragraph next to the neighbour can go there, so that the order stays. */
function deedOf(unit: HTMLElement, row: HTMLElement): string | null {
  const from = unit.closest('.seam-row')
  const side = unit.closest<HTMLElement>('[data-side]')?.dataset.side
  if (!from || !side) return null
  if (row === from.previousElementSibling && !unit.previousElementSibling) return `${side}_up`
  if (row === from.nextElementSibling && !unit.nextElementSibling) return `${side}_down`
  return null
}
