/** The place in an editor where it is said what others do here: under the text, so that no line of it moves. */
export function editorLines(form: HTMLElement): HTMLElement {
  const there = form.querySelector<HTMLElement>('.live-lines')
  if (there) return there
  const lines = Object.assign(document.createElement('div'), { className: 'live-lines small' })
  const below = form.querySelector('.editor-line')
  if (below) below.before(lines)
  else form.append(lines)
  return lines
}
