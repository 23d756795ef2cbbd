export type Saying = 'saved' | 'restored' | 'unsaved' | 'signed-out'

/** The line under an editor that says where its text is kept; the words stand on the body. */
export function say(form: HTMLElement, what: Saying): void {
  const line = form.querySelector<HTMLElement>('.draft-line')
  if (!line) return
  const words = document.body.dataset[camel(`say-${what}`)] ?? ''
  const link = what === 'signed-out' ? signInLink(form) : null
  const isSaid = line.textContent === words + (link?.textContent ?? '')
  if (!isSaid) line.replaceChildren(words, ...(link ? [link] : [])) // said once, not at every save
  line.classList.toggle('saved', what === 'saved')
  line.classList.toggle('lost', what === 'unsaved' || what === 'signed-out')
}

/** Back here after the sign-in; a page that answered a form has no address of its own to come back to. */
function signInLink(form: HTMLElement): HTMLAnchorElement {
  const back = form.dataset.back ?? location.pathname + location.search
  const link = document.createElement('a')
  link.href = `/sign-in?to=${encodeURIComponent(back)}`
  link.textContent = document.body.dataset.signIn ?? ''
  return link
}

function camel(name: string): string {
  return name.replace(/-./g, (part) => part.slice(-1).toUpperCase())
}
