import type { Behaviour } from './behaviour.ts'
import { BeingHere } from '../live/being-here.ts'
import { keepPlace } from '../live/keep-place.ts'
import { openLine, stayOn } from '../live/line.ts'
import type { ArticleNow, Person } from '../live/news.ts'
import { NewsOfOthers } from '../live/news-of-others.ts'
import { showPeople } from '../live/people.ts'
import { forgetWaiting, takeWaiting } from '../live/take-in.ts'

/** An article that others may be working in at the same time: who is here, and what they save. */
export class LiveBehaviour implements Behaviour {
  readonly #element: HTMLElement
  readonly #here: BeingHere
  readonly #news: NewsOfOthers
  readonly #ended = new AbortController()
  #people: readonly Person[] = []

  constructor(element: HTMLElement) {
    this.#element = element
    const { article = '', person = '', worker = '' } = element.dataset
    const tab = crypto.randomUUID?.() ?? String(Math.random()).slice(2)
    this.#news = new NewsOfOthers(element)
    this.#here = new BeingHere(article, tab)
    const { signal } = this.#ended
    stayOn(openLine(`duizhao-live-${person}`, worker, this.#told), { tab, article }, signal)
    document.addEventListener('htmx:oobAfterSwap', this.#swapped, { signal })
    for (const name of ['editor:opened', 'taken-in']) document.addEventListener(name, this.#showSoon, { signal })
    document.addEventListener('focusout', () => window.setTimeout(takeWaiting), { signal })
  }

  end(): void {
    this.#ended.abort()
    this.#here.end()
  }

  #told = (now: ArticleNow): void => {
    if (now.article !== this.#element.dataset.article) return
    this.#people = now.people.filter(({ id }) => id !== this.#element.dataset.person)
    keepPlace(document.querySelector('.pair:has(form.editor)'), this.#show)
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
    queueMicrotask(this.#show) // before the page is painted
  }

  #show = (): void => {
    this.#isDue = false
    showPeople(this.#people, this.#element.dataset)
  }
}
