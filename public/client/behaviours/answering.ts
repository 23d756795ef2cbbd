import type { Behaviour } from './behaviour.ts'
import { isTyping } from '../desk/keys.ts'

/** The keys of the answers' page: from change to change, and one for each answer. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }
const ANSWERS: Readonly<Record<string, string>> = { t: 'taken', b: 'put-back', c: 'contested' }

/** The change in hand outlives the list: an answer draws the list anew. */
let inHand = ''

export class Answering implements Behaviour {
  readonly #list: HTMLElement
  readonly #ended = new AbortController()

  constructor(list: HTMLElement) {
    this.#list = list
    document.addEventListener('keydown', this.#pressed, { signal: this.#ended.signal })
    list.addEventListener('focusin', this.#focused)
    if (inHand !== '') this.#goOn()
  }

  end(): void {
    this.#ended.abort()
  }

  get #changes(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[data-change]')]
  }

  #focused = ({ target }: FocusEvent): void => {
    const change = (target as Element).closest<HTMLElement>('[data-change]') // what is focused is an element
    if (change) inHand = change.id
  }

  #pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const [step, answer] = [STEPS[key], ANSWERS[key]]
    if (step === undefined && answer === undefined) return
    event.preventDefault()
    if (step !== undefined) this.#step(step)
    else if (answer !== undefined) this.#answer(answer)
  }

  #step(by: number): void {
    const changes = this.#changes
    const here = changes.findIndex(({ id }) => id === inHand)
    take(changes[here < 0 ? 0 : Math.max(0, Math.min(changes.length - 1, here + by))])
  }

  #answer(answer: string): void {
    const control = this.#changes.find(({ id }) => id === inHand)?.querySelector(`[data-answer=${answer}]`)
    if (control instanceof HTMLDetailsElement) {
      control.open = true
      control.querySelector('textarea')?.focus()
    } else if (control instanceof HTMLElement) control.click()
  }

  /** The next change without an answer, from the one that was answered on. */
  #goOn(): void {
    const changes = this.#changes
    const here = Math.max(
      0,
      changes.findIndex(({ id }) => id === inHand),
    )
    const isOpen = (change: HTMLElement) => 'open' in change.dataset
    take(changes.slice(here).find(isOpen) ?? changes.find(isOpen) ?? changes[here])
  }
}

function take(change: HTMLElement | undefined): void {
  change?.focus({ preventScroll: true })
  change?.scrollIntoView({ block: 'nearest' })
}
