import { EventStream } from './event-stream.ts'
import type { ArticleNow, Tell, Watch } from './news.ts'

/** Windows say every twenty seconds that they are there, hidden ones once a minute; who is silent so long was closed. */
const FORGOTTEN_MILLISECONDS = 3 * 60_000

/** The windows of this browser and what they look at, over one stream. */
export class Watchers {
  readonly #windows = new Map<string, { article: string; at: number }>()
  readonly #known = new Map<string, ArticleNow>()
  readonly #stream: EventStream
  readonly #tell: Tell

  constructor(tell: Tell) {
    this.#tell = tell
    this.#stream = new EventStream((now) => {
      this.#known.set(now.article, now)
      tell(now)
    })
  }

  hear({ tab, article }: Watch): void {
    const isNew = article !== null && this.#windows.get(tab)?.article !== article
    if (article === null) this.#windows.delete(tab)
    else this.#windows.set(tab, { article, at: Date.now() })
    for (const [each, { at }] of this.#windows) if (Date.now() - at > FORGOTTEN_MILLISECONDS) this.#windows.delete(each)

    const articles = new Set([...this.#windows.values()].map((window) => window.article))
    for (const each of this.#known.keys()) if (!articles.has(each)) this.#known.delete(each)
    this.#stream.watch([...articles])
    const known = isNew ? this.#known.get(article) : undefined
    if (known) this.#tell(known) // the stream will not say it again
  }
}
