/** Whose session the browser has by now: still ours and unchanged, ours but a new one, or nobody's we may use. */
export type Session = 'same' | 'renewed' | 'ended'

/** Looks whether the person signed in again elsewhere; then the forms of this page get the new session's token. */
export async function renewSession(): Promise<Session> {
  const answer = await fetch('/account', { headers: { Accept: 'text/html', 'HX-Request': 'true' } }).catch(() => null)
  if (!answer?.ok) return 'ended'
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const token = page.querySelector<HTMLMetaElement>('meta[name=csrf-token]')?.content ?? ''
  if (token === '' || page.body.dataset.person !== document.body.dataset.person) return 'ended'
  const known = document.querySelector<HTMLMetaElement>('meta[name=csrf-token]')
  if (known?.content === token) return 'same'
  if (known) known.content = token
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name=_csrf]')) field.value = token
  return 'renewed'
}
