import type { Clock } from '../../lib/clock.ts'
import { BEGINNING, ENDED, eventsOf, HEARTBEAT, idOf } from './event.ts'

/** The way to one browser. */
export type Wire = {
  send(text: string): void
  /** The browser or the network is slower than we are. */
  isBehind(): boolean
  /** `isGone`: nobody takes what was sent, so that nothing is waited for. */
  end(isGone: boolean): void
}

/** The data of the events by their articles. */
export type Data = ReadonlyMap<string, string>

/** What a stream is opened with; `lastEventId` is what a browser that comes back was told last. */
export type Opening = {
  userId: string
  sessionRowId: string
  articleIds: readonly string[]
  lastEventId: string
}

const HEARTBEAT_MILLISECONDS = 25_000
/** How long a browser may be behind before it is given up; it comes back by itself when it can. */
const STUCK_MILLISECONDS = 60_000

/**
 * One browser's stream. It knows what it has told, and tells what is otherwise now: a browser that was behind gets the newest
 * state, never a queue of older ones.
 */
export class Stream {
  readonly userId: string
  readonly sessionRowId: string
  readonly articleIds: readonly string[]
  readonly #lastEventId: string
  readonly #wire: Wire
  readonly #clock: Clock
  readonly #told = new Map<string, string>()
  #sentAt: number
  #behindSince: number | null = null

  constructor(opening: Opening, wire: Wire, clock: Clock) {
    this.userId = opening.userId
    this.sessionRowId = opening.sessionRowId
    this.articleIds = opening.articleIds
    this.#lastEventId = opening.lastEventId
    this.#wire = wire
    this.#clock = clock
    this.#sentAt = clock().getTime()
  }

  /** Tells how the articles stand, unless that is what the browser was told last. */
  begin(now: Data): void {
    for (const [article, data] of now) this.#told.set(article, data)
    const told = [...this.#told.values()]
    this.#send(BEGINNING + (idOf(told) === this.#lastEventId ? HEARTBEAT : eventsOf(told, told)))
  }

  /** Tells what is not as it was told. */
  tell(now: Data): void {
    if (this.#wire.isBehind()) {
      this.#behindSince ??= this.#clock().getTime()
      return
    }
    this.#behindSince = null
    const news = this.articleIds.flatMap((article) => {
      const data = now.get(article)
      return data === undefined || data === this.#told.get(article) ? [] : [{ article, data }]
    })
    for (const { article, data } of news) this.#told.set(article, data)
    if (news.length > 0)
      this.#send(
        eventsOf(
          news.map(({ data }) => data),
          this.#told.values(),
        ),
      )
    else if (this.#clock().getTime() - this.#sentAt >= HEARTBEAT_MILLISECONDS) this.#send(HEARTBEAT)
  }

  isStuck(): boolean {
    return this.#behindSince !== null && this.#clock().getTime() - this.#behindSince >= STUCK_MILLISECONDS
  }

  sayEnded(): void {
    if (!this.#wire.isBehind()) this.#send(ENDED)
  }

  close(): void {
    this.#wire.end(this.#wire.isBehind())
  }

  #send(text: string): void {
    this.#wire.send(text)
    this.#sentAt = this.#clock().getTime()
  }
}
