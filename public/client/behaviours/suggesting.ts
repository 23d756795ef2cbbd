import type { Behaviour } from './behaviour.ts'
import { isTyping } from '../desk/keys.ts'

/** The keys inside a suggestion: from change to change, and one for each decision. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }
const DECISIONS: Readonly<Record<string, string>> = { t: 'taken', d: 'declined' }

/** The change that was decided by hand of keys; the next one gets the cursor when the list is drawn anew. */
let leaving: { id: string; index: number } | null = null

/** Suggestions for a paragraph: decided change by change without leaving the keys. */
export class Suggesting implements Behaviour {
  readonly #list: HTMLElement

  constructor(list: HTMLElement) {
    this.#list = list
    list.addEventListener('keydown', this.#pressed)
    list.addEventListener('submit', this.#deciding)
    this.#goOn()
  }

  get #changes(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[data-change]')]
  }

  #pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const [step, decision] = [STEPS[key], DECISIONS[key]]
    const changes = this.#changes
    const here = changes.findIndex((change) => change.contains(document.activeElement))
    if (step !== undefined) take(changes[here < 0 ? 0 : Math.max(0, Math.min(changes.length - 1, here + step))])
    else if (decision !== undefined && here >= 0) decide(changes[here], decision)
    else return
    event.preventDefault()
  }

  #deciding = ({ target }: Event): void => {
    const changes = this.#changes
    const index = changes.findIndex((change) => change.contains(target as Node)) // forms are what is sent
    leaving = index < 0 ? null : { id: changes[index]?.id ?? '', index }
  }

  /** What came in the place of the decided change; a refused decision leaves it where it was. */
  #goOn(): void {
    if (!leaving) return
    const { id, index } = leaving
    const changes = this.#changes
    leaving = null
    const next = document.getElementById(id)?.matches('[data-change]') ? document.getElementById(id) : changes[index]
    const goal = next ?? changes.at(-1)
    // the open paragraph is drawn in the same breath, and its editor takes the cursor
    if (goal) window.setTimeout(() => take(goal), AFTER_THE_EDITOR)
  }
}

const AFTER_THE_EDITOR = 60

function take(change: HTMLElement | null | undefined): void {
  change?.focus({ preventScroll: true })
  change?.scrollIntoView({ block: 'nearest' })
}

function decide(change: HTMLElement | undefined, decision: string): void {
  const control = change?.querySelector(`[data-decide=${decision}]`)
  if (control instanceof HTMLDetailsElement) {
    control.open = true
    control.querySelector<HTMLInputElement>('input:not([type=hidden])')?.focus()
  } else if (control instanceof HTMLElement) control.click()
}
