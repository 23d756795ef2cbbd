// The published pages. Sentences light up by the stylesheet alone; this lets the keys go from one to the next.
const sentences = [...document.querySelectorAll<HTMLElement>('.cell [data-link]')]

/** One stop of the Tab key for the whole text: the sentence that was last looked at. */
function stopAt(sentence: HTMLElement): void {
  for (const each of sentences) each.tabIndex = each === sentence ? 0 : -1
}

/** The next or the previous sentence in the same language. */
function neighbour(sentence: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const column = sentences.filter((each) => languageOf(each) === languageOf(sentence))
  return column[column.indexOf(sentence) + step]
}

function languageOf(sentence: HTMLElement): string | null | undefined {
  return sentence.closest('[lang]')?.getAttribute('lang')
}

const [first] = sentences
if (first) stopAt(first)

document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLElement && target.matches('.cell [data-link]')) stopAt(target)
})
document.addEventListener('keydown', (event) => {
  const here = document.activeElement
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] as 1 | -1 | undefined // no other key has a step
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (!(here instanceof HTMLElement) || !here.matches('.cell [data-link]')) return
  event.preventDefault()
  neighbour(here, step)?.focus()
})
