
/** A button that opens the dialog it names; hidden where there are no scripts. */
export class OpenDialog {
  constructor(button: HTMLElement) {
    button.hidden = false
    button.addEventListener('click', () => openDialog(button.dataset.dialog ?? ''))
  }
}

export function openDialog(id: string): void {
  const dialog = document.getElementById(id)
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal()
}
