/** A button that opens the dialog it names; hidden where there are no scripts. */
export class OpenDialog {
  constructor(button: HTMLElement) {
    button.hidden = false
    button.addEventListener('click', () => openDialog(button.dataset.dialog ?? ''))
  }
}

/** Opens a dialog; Escape, its own button or a click beside it closes it again. */
export function openDialog(id: string): void {
  const dialog = document.getElementById(id)
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return
  dialog.addEventListener('click', closeBeside)
  dialog.showModal()
}

/** The dialog itself is hit only where its backdrop is: all of its inside is covered by children. */
function closeBeside({ target, currentTarget }: Event): void {
  if (target === currentTarget) (currentTarget as HTMLDialogElement).close() // listened to on dialogs alone
}
