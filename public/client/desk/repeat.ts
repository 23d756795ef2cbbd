import htmx from 'htmx.org'

/** Sends a form as it was filled in, though the page has drawn it anew since: only the revision it speaks of is the new one. */
export function sendAgain(desk: HTMLElement, form: HTMLFormElement): void {
  const address = form.getAttribute('action') ?? ''
  const values: Record<string, FormDataEntryValue> = Object.fromEntries(new FormData(form))
  const drawnAnew = document.querySelector<HTMLInputElement>(`form[action="${address}"] [name=basedOn]`)
  if (drawnAnew && 'basedOn' in values) values.basedOn = drawnAnew.value
  htmx.ajax('post', address, { values, swap: 'none', source: desk }).catch(() => undefined) // no network: all stays as it is
}
