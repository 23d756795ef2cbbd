/** Fields whose text is a person's. */
const FIELDS = 'textarea, input:not([type=hidden]), select'

/** Is something of a person's in this part of the page: the cursor in a field, words not sent, a menu that hangs open? */
export function isInUse(part: Element): boolean {
  const active = document.activeElement
  if (active && part.contains(active) && active.matches(`${FIELDS}, [contenteditable=true]`)) return true
  if (part.matches('details[open]') || part.querySelector('details[open]')) return true
  return [...part.querySelectorAll(FIELDS)].some(isFilled)
}

function isFilled(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
  if (field instanceof HTMLInputElement)
    return field.value !== field.defaultValue || field.checked !== field.defaultChecked
  return false
}
