/** What was typed into a field of the talk and not sent; it outlives the field, which is drawn anew with every answer. */
export function keepWords(field: HTMLTextAreaElement): void {
  try {
    if (field.value === '') sessionStorage.removeItem(nameOf(field))
    else sessionStorage.setItem(nameOf(field), field.value)
  } catch {
    // a browser that keeps nothing: the field itself still does
  }
}

export function keptWords(field: HTMLTextAreaElement): string {
  try {
    return sessionStorage.getItem(nameOf(field)) ?? ''
  } catch {
    return ''
  }
}

export function forgetWords(field: HTMLTextAreaElement): void {
  try {
    sessionStorage.removeItem(nameOf(field))
  } catch {
    // nothing was kept
  }
}

function nameOf(field: HTMLTextAreaElement): string {
  const pair = field.closest<HTMLElement>('.talk')?.dataset.pair ?? ''
  return `talk ${document.body.dataset.person ?? ''} ${pair} ${field.id}`
}
