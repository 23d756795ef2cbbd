import htmx from 'htmx.org'
import { cursorIn } from './cursor-mark.ts'

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

/** The dialog goes when its form is sent, before the desk takes a row in hand, and when its way back is taken. */
export function watchSplit(signal: AbortSignal): void {
  const dialog = document.getElementById('split-dialog')
  if (!(dialog instanceof HTMLDialogElement)) return
  const close = () => dialog.close()
  dialog.addEventListener('submit', close, { signal })
  const clicked = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || !event.target.closest('a')) return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  dialog.addEventListener('click', clicked, { signal, capture: true })
}
