import type { Config } from '../../config.ts'
import type { Database } from '../../db/open.ts'
import { byTimer, type Clock, type Every } from '../../lib/clock.ts'
import { Problem } from '../../lib/problem.ts'
import { aliveAfter, lifetimesOf } from '../accounts/session.ts'
import { aliveSessions, articlesNow } from './live.queries.ts'
import { dataOf } from './event.ts'
import { Stream, type Data, type Opening, type Wire } from './stream.ts'

/** How often the database is asked, once for all streams of the process, and only while there are any. */
const LOOK_SECONDS = 1
/** Streams of one person in one process; a browser needs one. */
const MOST_STREAMS = 20

export type StreamServices = {
  database: Pick<Database, 'read'>
  clock: Clock
  config: Config
  log: { error(what: object, message: string): void }
  every?: Every
  stopping?: AbortSignal
}

/**
 * The streams of one process. What they tell stands in the database alone, so that several processes on one of it tell the
 * same. When the process is to end all of them are closed, and the browsers ask elsewhere.
 */
export class Streams {
  readonly #services: StreamServices
  readonly #streams = new Set<Stream>()
  #rest: (() => void) | null = null
  #isLooking = false
  #isBroken = false

  constructor(services: StreamServices) {
    this.#services = services
    services.stopping?.addEventListener('abort', () => this.#closeAll())
  }

  /**
   * Opens a stream and tells how its articles stand; `connect` is called when nothing refuses it: `live.too_many`, `not_found`.
   * Answers what forgets the stream.
   */
  async open(opening: Opening, connect: () => Wire): Promise<() => void> {
    const now = await this.#now(opening.articleIds)
    if (now.size < opening.articleIds.length) throw new Problem('not_found')
    const own = [...this.#streams].filter(({ userId }) => userId === opening.userId)
    if (own.length >= MOST_STREAMS) throw new Problem('live.too_many')
    const stream = new Stream(opening, connect(), this.#services.clock)
    this.#streams.add(stream)
    stream.begin(now)
    if (this.#services.stopping?.aborted) this.#closeAll()
    else this.#rest ??= (this.#services.every ?? byTimer)(LOOK_SECONDS, () => void this.#look())
    return () => this.#forget(stream)
  }

  async #look(): Promise<void> {
    if (this.#isLooking) return
    this.#isLooking = true
    try {
      await this.#endThoseOver()
      const ids = new Set([...this.#streams].flatMap(({ articleIds }) => articleIds))
      const now = await this.#now([...ids])
      for (const stream of this.#streams) {
        if (stream.isStuck()) this.#close(stream)
        else stream.tell(now)
      }
      this.#isBroken = false
    } catch (error) {
      if (!this.#isBroken) this.#services.log.error({ err: error }, 'live events could not be read') // said once, not each second
      this.#isBroken = true
    } finally {
      this.#isLooking = false
    }
  }

  /** Sign-out, deactivation, other roles, another password, expiry: all of them stand in the sessions. */
  async #endThoseOver(): Promise<void> {
    const { database, clock, config } = this.#services
    const ids = [...new Set([...this.#streams].map(({ sessionRowId }) => sessionRowId))]
    if (ids.length === 0) return
    const after = aliveAfter(clock().toISOString(), lifetimesOf(config))
    const asked = new Set(ids)
    const alive = await aliveSessions(database.read, { ids, ...after })
    for (const stream of this.#streams) {
      if (!asked.has(stream.sessionRowId) || alive.has(stream.sessionRowId)) continue
      stream.sayEnded()
      this.#close(stream)
    }
  }

  async #now(ids: readonly string[]): Promise<Data> {
    const { database, clock } = this.#services
    const now = await articlesNow(database.read, ids, clock().toISOString())
    return new Map(now.map((each) => [each.article, dataOf(each)]))
  }

  #closeAll(): void {
    for (const stream of this.#streams) this.#close(stream)
  }

  #close(stream: Stream): void {
    stream.close()
    this.#forget(stream)
  }

  #forget(stream: Stream): void {
    this.#streams.delete(stream)
    if (this.#streams.size > 0) return
    this.#rest?.()
    this.#rest = null
  }
}
