/** Which paragraph a way leads to from the active one; undefined at the end of the road. */
export type Way = 'up' | 'down' | 'next-open'

export function paragraphAt(desk: HTMLElement, way: Way): HTMLElement | undefined {
  const writable = [...desk.querySelectorAll<HTMLElement>('[data-pair][data-writable]')]
  const here = writable.findIndex((pair) => pair.classList.contains('active'))
  if (way === 'next-open') {
    const round = [...writable.slice(here + 1), ...writable.slice(0, Math.max(here, 0))]
    return round.find((pair) => 'open' in pair.dataset)
  }
  return writable[here < 0 ? 0 : here + (way === 'up' ? -1 : 1)]
}

/** The editor of a desk, when a paragraph is open for writing. */
export function editorIn(desk: HTMLElement): HTMLFormElement | null {
  return desk.querySelector<HTMLFormElement>('form.editor')
}

/** Was something typed that is no revision yet? */
export function isDirty(form: HTMLFormElement): boolean {
  return 'dirty' in form.dataset
}
