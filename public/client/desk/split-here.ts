import htmx from 'htmx.org'

/** Opens the split of a pair over the desk, at the cursor when there is one in its text. */
export function openSplit(row: HTMLElement): void {
  const dialog = document.getElementById('split-dialog')
  const address = row.querySelector<HTMLAnchorElement>('a[data-deed=split]')?.getAttribute('href')
  if (!(dialog instanceof HTMLDialogElement) || !address) return
  const cursor = cursorIn(row)
  const at = cursor ? `?side=${cursor.side}&at=${cursor.at}` : ''
  const shown = htmx.ajax('get', address + at, { target: '#split-here', swap: 'innerHTML', select: '.split form' })
  shown
    .then(() => {
      if (!dialog.open) dialog.showModal()
      dialog.querySelector<HTMLElement>('button.first')?.focus()
    })
    .catch(() => undefined) // no network: all stays as it is
}

/** The dialog goes when its form is sent, and when its way back is taken. */
export function watchSplit(signal: AbortSignal): void {
  const dialog = document.getElementById('split-dialog')
  if (!(dialog instanceof HTMLDialogElement)) return
  const close = () => dialog.close()
  dialog.addEventListener('htmx:afterRequest', close, { signal })
  const clicked = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || !event.target.closest('a')) return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  dialog.addEventListener('click', clicked, { signal, capture: true })
}

/** Where the text cursor stands in a row: UTF-16 units of that side, whose paragraphs are lines. */
function cursorIn(row: HTMLElement): { side: string; at: number } | null {
  const selection = document.getSelection()
  const node = selection?.anchorNode
  const unit = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('.unit')
  const side = unit?.closest<HTMLElement>('[data-side]')
  if (!node || !unit || !side || !row.contains(unit)) return null
  const range = document.createRange()
  range.setStart(unit, 0)
  range.setEnd(node, selection?.anchorOffset ?? 0)
  let at = range.toString().length
  for (let before = unit.previousElementSibling; before; before = before.previousElementSibling)
    at += before.textContent.length + 1
  return { side: side.dataset.side ?? '', at }
}
