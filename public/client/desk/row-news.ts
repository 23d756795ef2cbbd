import htmx from 'htmx.org'

/**
 * Puts the rows that a deed changed into the desk: each goes behind its neighbour, those that are gone leave, and all are
 * numbered anew. Answers the row that is to be taken in hand.
 */
export function takeInNews(desk: HTMLElement): HTMLElement | null {
  const news = desk.querySelector<HTMLElement>('#desk-news > [data-hand]')
  const seams = desk.querySelector<HTMLElement>('.seams')
  if (!news || !seams) return null
  const rowOf = (id: string | undefined) => (id ? seams.querySelector<HTMLElement>(`[data-pair="${id}"]`) : null)
  for (const id of (news.dataset.gone ?? '').split(' ')) rowOf(id)?.remove()
  for (const row of [...news.children].filter((each) => each instanceof HTMLElement)) {
    rowOf(row.dataset.pair)?.remove()
    const before = rowOf(row.dataset.before)
    if (before) before.after(row)
    else seams.prepend(row)
    htmx.process(row)
  }
  numberAnew(seams)
  const hand = rowOf(news.dataset.hand)
  news.remove()
  return hand
}

function numberAnew(seams: HTMLElement): void {
  for (const [index, number] of [...seams.querySelectorAll('.seam-no')].entries()) {
    const should = String(index + 1)
    if (number.textContent !== should) number.textContent = should
  }
}
