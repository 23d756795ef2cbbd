/** Milliseconds that a thread is in sight before it counts as read. */
const READ_MILLISECONDS = 1500

/** Marks threads read that somebody has before their eyes, by the form that each of them has for it. */
export class ReadingWatch {
  readonly #timers = new Map<Element, number>()
  readonly #sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) this.#seen(target, isIntersecting)
  })

  constructor(talk: HTMLElement) {
    for (const thread of talk.querySelectorAll('.thread.unread')) this.#sight.observe(thread)
  }

  end(): void {
    this.#sight.disconnect()
    this.#timers.forEach((timer) => window.clearTimeout(timer))
  }

  /** The words that are new stay marked while they are read; the button is not needed any more. */
  done(form: HTMLFormElement): void {
    const thread = form.closest('.thread')
    thread?.classList.remove('unread')
    thread?.querySelector('[data-unread-words]')?.remove()
    form.remove()
  }

  #seen(thread: Element, isSeen: boolean): void {
    window.clearTimeout(this.#timers.get(thread))
    if (!isSeen) return
    const look = () => {
      if (document.visibilityState !== 'visible')
        return this.#timers.set(thread, window.setTimeout(look, READ_MILLISECONDS))
      this.#sight.unobserve(thread)
      return thread.querySelector<HTMLFormElement>('form:has(.reading)')?.requestSubmit()
    }
    this.#timers.set(thread, window.setTimeout(look, READ_MILLISECONDS))
  }
}
