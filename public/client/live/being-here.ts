import { editorIn } from '../desk/paragraphs.ts'
import { renewSession } from '../writing/session.ts'

/** How often a window in sight says that somebody is here; the server forgets who is silent for three of these. */
const STAY_MILLISECONDS = 20_000
/** Where nothing is typed so long, the paragraph is open but nobody is writing in it. */
const WRITING_MILLISECONDS = 60_000
const PAUSE_MILLISECONDS = 300

type Place = { pair: string; doing: 'writing' | 'looking' }

/** Says where in the article this window's person is: when that changes, and now and then; nothing while it is hidden. */
export class BeingHere {
  readonly #address: string
  readonly #tab: string
  readonly #ended = new AbortController()
  readonly #clock: number
  #said: Place | null = null
  #saidAt = -Infinity
  #wroteAt = -Infinity
  #timer = 0
  #at: HTMLElement | null = null

  constructor(article: string, tab: string) {
    this.#address = `/articles/${article}/presence`
    this.#tab = tab
    const { signal } = this.#ended
    for (const name of ['editor:opened', 'input', 'keydown']) document.addEventListener(name, this.#wrote, { signal })
    for (const name of ['pointerdown', 'focusin']) document.addEventListener(name, this.#wentTo, { signal })
    for (const name of ['htmx:afterRequest', 'visibilitychange'])
      document.addEventListener(name, this.#soon, { signal })
    window.addEventListener('pagehide', this.#leave, { signal })
    window.addEventListener('pageshow', this.#soon, { signal })
    this.#clock = window.setInterval(this.#soon, STAY_MILLISECONDS / 4)
    if (editorIn(document.body)) this.#wroteAt = performance.now()
    this.#soon()
  }

  end(): void {
    this.#stop()
    if (this.#said) this.#leave()
  }

  #stop(): void {
    window.clearInterval(this.#clock)
    window.clearTimeout(this.#timer)
    this.#ended.abort()
  }

  #wrote = ({ target }: Event): void => {
    if (!(target instanceof Element) || !target.closest('form.editor')) return
    this.#wroteAt = performance.now()
    this.#soon()
  }

  #wentTo = ({ target }: Event): void => {
    const pair = target instanceof Element ? target.closest<HTMLElement>('.pair[data-pair]') : null
    if (!pair || pair === this.#at) return
    this.#at = pair
    this.#soon()
  }

  #soon = (): void => {
    this.#timer ||= window.setTimeout(() => {
      this.#timer = 0
      const place = this.#place()
      const isOtherwise = place.pair !== this.#said?.pair || place.doing !== this.#said.doing
      const isDue = performance.now() - this.#saidAt >= STAY_MILLISECONDS
      if (!document.hidden && (isOtherwise || isDue)) void this.#say(place)
    }, PAUSE_MILLISECONDS)
  }

  #place(): Place {
    const form = editorIn(document.body)
    if (!form) return { pair: this.#lookedAt(), doing: 'looking' }
    const isWriting = performance.now() - this.#wroteAt < WRITING_MILLISECONDS
    return { pair: form.dataset.pair ?? '', doing: isWriting ? 'writing' : 'looking' }
  }

  /** The paragraph that was last pointed at, as long as it is in sight. */
  #lookedAt(): string {
    const box = this.#at?.isConnected ? this.#at.getBoundingClientRect() : null
    return box && box.bottom > 0 && box.top < window.innerHeight ? (this.#at?.dataset.pair ?? '') : ''
  }

  async #say(place: Place): Promise<void> {
    this.#said = place
    this.#saidAt = performance.now()
    const answer = await fetch(this.#address, { method: 'POST', body: this.#form({ ...place }) }).catch(() => null)
    if (answer?.status !== 401 && answer?.status !== 403) return
    if ((await renewSession()) === 'renewed') this.#said = null
    else this.#stop() // signed out: the page says so when something is to be saved
  }

  #leave = (): void => {
    this.#said = null
    if (navigator.onLine) navigator.sendBeacon(this.#address, this.#form({ _method: 'delete' }))
  }

  #form(fields: Record<string, string>): URLSearchParams {
    const token = document.querySelector<HTMLMetaElement>('meta[name=csrf-token]')?.content ?? ''
    return new URLSearchParams({ ...fields, tab: this.#tab, _csrf: token })
  }
}
