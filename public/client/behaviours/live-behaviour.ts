import type { Behaviour } from './behaviour.ts'
import { BeingHere } from '../live/being-here.ts'
import { openLine, type Line } from '../live/line.ts'
import type { ArticleNow, Person } from '../live/news.ts'
import { NewsOfOthers } from '../live/news-of-others.ts'
import { showPeople } from '../live/people.ts'
import { forgetWaiting, takeWaiting } from '../live/take-in.ts'

/** Milliseconds between two signs that this window is still there. */
const STAY_MILLISECONDS = 20_000

/** An article that others may be working in at the same time: who is here, and what they save. */
export class LiveBehaviour implements Behaviour {
  readonly #element: HTMLElement
  readonly #tab = crypto.randomUUID?.() ?? String(Math.random()).slice(2)
  readonly #line: Line
  readonly #here: BeingHere
  readonly #news: NewsOfOthers
  readonly #ended = new AbortController()
  readonly #clock: number
  #people: readonly Person[] = []

  constructor(element: HTMLElement) {
    this.#element = element
    const { article = '', person = '', worker = '' } = element.dataset
    this.#news = new NewsOfOthers(element)
    this.#here = new BeingHere(article, this.#tab)
    this.#line = openLine(`duizhao-live-${person}`, worker, this.#told)
    this.#watch()
    this.#clock = window.setInterval(this.#watch, STAY_MILLISECONDS)
    const { signal } = this.#ended
    document.addEventListener('htmx:oobAfterSwap', this.#swapped, { signal })
    for (const name of ['editor:opened', 'live:taken-in'])
      document.addEventListener(name, this.#showSoon, { signal })
    document.addEventListener('focusout', () => window.setTimeout(takeWaiting), { signal })
    window.addEventListener('pagehide', () => this.#line({ tab: this.#tab, article: null }), { signal })
    window.addEventListener('pageshow', this.#watch, { signal })
  }

  end(): void {
    window.clearInterval(this.#clock)
    this.#ended.abort()
    this.#here.end()
    this.#line({ tab: this.#tab, article: null })
  }

  #watch = (): void => this.#line({ tab: this.#tab, article: this.#element.dataset.article ?? '' })

  #told = (now: ArticleNow): void => {
    if (now.article !== this.#element.dataset.article) return
    this.#people = now.people.filter(({ id }) => id !== this.#element.dataset.person)
    this.#show()
    this.#news.heard(now)
  }

  #swapped = (event: Event): void => {
    const { target } = (event as CustomEvent<{ target: Element }>).detail
    forgetWaiting(target.id)
    this.#showSoon()
  }

  #isDue = false
  #showSoon = (): void => {
    if (this.#isDue) return
    this.#isDue = true
    window.setTimeout(this.#show)
  }

  #show = (): void => {
    this.#isDue = false
    showPeople(this.#people, this.#element.dataset)
  }
}
