import { countCharacters, countWords } from '../../../server/engines/text/count.ts'

/** Milliseconds after a keystroke in which further ones are counted with it. */
const PAUSE_MILLISECONDS = 120

/** Counts an editor's text while it is typed; the same way of counting as the server's. Answers what to call at each change. */
export function liveCounts(form: HTMLElement, area: HTMLTextAreaElement): () => void {
  const shown = form.querySelector<HTMLElement>('[data-count]')
  if (!shown) return () => undefined
  const count = shown.dataset.count === 'words' ? countWords : countCharacters
  const rules = new Intl.PluralRules(document.documentElement.lang)
  let isDue = false
  const write = () => {
    isDue = false
    const number = count(area.value)
    const words = rules.select(number) === 'one' ? shown.dataset.one : shown.dataset.other
    shown.textContent = (words ?? '').replace('#', String(number))
  }
  return () => {
    if (isDue) return
    isDue = true
    window.setTimeout(write, PAUSE_MILLISECONDS)
  }
}
