import { say } from './draft-line.ts'
import { keep, markSent } from './kept-text.ts'
import { renewSession } from './session.ts'

/** Milliseconds of quiet after which what was typed goes to the server. */
const QUIET_MILLISECONDS = 1_200
/** Milliseconds that the server gets to take it. */
const ANSWER_MILLISECONDS = 10_000

type Answer = 'saved' | 'unsaved' | 'signed-out'

/** Keeps what is typed in the browser at once, and on the server as a draft after a moment of quiet. */
export class Autosave {
  readonly #form: HTMLFormElement
  readonly #area: HTMLTextAreaElement
  #timer = 0
  #queue: Promise<void> = Promise.resolve()
  #sent: string
  #isHeld = false
  readonly #ended = new AbortController()

  constructor(form: HTMLFormElement, area: HTMLTextAreaElement) {
    this.#form = form
    this.#area = area
    this.#sent = area.value
    const { signal } = this.#ended
    window.addEventListener('focus', this.flush, { signal }) // perhaps back from signing in
    window.addEventListener('online', this.flush, { signal })
    window.addEventListener('pagehide', this.flush, { signal })
  }

  end(): void {
    window.clearTimeout(this.#timer)
    this.#ended.abort()
  }

  typed(): void {
    const { pair = '', side = '' } = this.#form.dataset
    keep(pair, side, { text: this.#area.value, basedOn: this.#basedOn(), isSent: false })
    window.clearTimeout(this.#timer)
    if (!this.#isHeld) this.#timer = window.setTimeout(this.flush, QUIET_MILLISECONDS)
  }

  /** Sends what the server has not got yet, one save after another. */
  flush = (): void => {
    if (this.#area.value !== this.#sent) this.#queue = this.#queue.then(() => this.#save())
  }

  /** Holds further drafts back and waits for the one under way: none may arrive after the revision that ends it. */
  async hold(): Promise<void> {
    this.#isHeld = true
    window.clearTimeout(this.#timer)
    await this.#queue
  }

  /** The revision was not saved after all. */
  resume(): void {
    this.#isHeld = false
    this.typed()
  }

  async #save(): Promise<void> {
    const text = this.#area.value
    if (this.#isHeld || text === this.#sent) return
    const answer = await this.#send(true)
    say(this.#form, answer)
    if (answer !== 'saved') return
    this.#sent = text
    const { pair = '', side = '' } = this.#form.dataset
    markSent(pair, side, text)
  }

  async #send(mayTryAgain: boolean): Promise<Answer> {
    const body = new URLSearchParams([...new FormData(this.#form)].map(([name, value]) => [name, String(value)]))
    const signal = AbortSignal.timeout(ANSWER_MILLISECONDS)
    const request = { method: 'POST', body, signal, keepalive: true, headers: { Accept: 'application/json' } }
    const answer = await fetch(`/pairs/${this.#form.dataset.pair ?? ''}/draft`, request).catch(() => null)
    if (answer?.status === 204) return 'saved'
    if (answer?.status !== 401 && answer?.status !== 403) return 'unsaved'
    const session = await renewSession()
    if (session === 'renewed' && mayTryAgain) return this.#send(false)
    return session === 'ended' ? 'signed-out' : 'unsaved'
  }

  #basedOn(): string {
    return String(new FormData(this.#form).get('basedOn'))
  }
}
