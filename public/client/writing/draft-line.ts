export type Saying = 'saved' | 'restored' | 'unsaved' | 'signed-out'

/** The line under an editor that says where its text is kept; the words stand on the body. */
export function say(form: HTMLElement, what: Saying): void {
  const line = form.querySelector<HTMLElement>('.draft-line')
  if (!line) return
  const words = document.body.dataset[camel(`say-${what}`)] ?? ''
  if (line.textContent !== words) line.textContent = words // said once, not at every save
  line.classList.toggle('saved', what === 'saved')
  line.classList.toggle('lost', what === 'unsaved' || what === 'signed-out')
}

function camel(name: string): string {
  return name.replace(/-./g, (part) => part.slice(-1).toUpperCase())
}
