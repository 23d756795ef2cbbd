import type { ArticleNow, Tell } from './news.ts'

/** Windows come and go together, when a page is followed by the next one. */
const PAUSE_MILLISECONDS = 60
/** How long after a refusal the stream is asked for again; each time twice as long. */
const [FIRST_WAIT, LONGEST_WAIT] = [5_000, 5 * 60_000]

/** The one stream of server-sent events; asked for anew when it speaks of other articles than it should. */
export class EventStream {
  readonly #tell: Tell
  #articles = ''
  #source: EventSource | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #wait = FIRST_WAIT

  constructor(tell: Tell) {
    this.#tell = tell
  }

  /** Speaks of these articles from now on. A stream that ended with its session begins again with a window that comes. */
  watch(articles: readonly string[]): void {
    const wanted = [...articles].sort().map((article) => `article=${encodeURIComponent(article)}`)
    const isWaiting = this.#source === null && this.#timer === undefined
    if (wanted.join('&') === this.#articles && !isWaiting) return
    this.#articles = wanted.join('&')
    this.#openIn(PAUSE_MILLISECONDS)
  }

  #openIn(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#open()
    }, milliseconds)
  }

  #open(): void {
    this.#source?.close()
    this.#source = null
    if (this.#articles === '') return
    const source = new EventSource(`/events?${this.#articles}`)
    this.#source = source
    source.addEventListener('open', () => (this.#wait = FIRST_WAIT))
    source.addEventListener('article', ({ data }: MessageEvent<string>) => {
      this.#tell(JSON.parse(data) as ArticleNow) // our own server writes these
    })
    source.addEventListener('ended', () => {
      source.close()
      this.#source = null
    })
    source.addEventListener('error', () => this.#broken(source))
  }

  /** Where the line broke the browser asks again by itself; where it was refused we do, ever more slowly. */
  #broken(source: EventSource): void {
    if (source.readyState !== EventSource.CLOSED || source !== this.#source) return
    this.#source = null
    this.#openIn(this.#wait)
    this.#wait = Math.min(2 * this.#wait, LONGEST_WAIT)
  }
}
