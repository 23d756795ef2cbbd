import { Store, type SessionData } from 'express-session'
import { later, MINUTE } from '../../lib/clock.ts'
import { Problem } from '../../lib/problem.ts'
import type { Services } from '../../services.ts'
import { lifetimesOf, sessionRowId } from './session.ts'
import { endSessionRow, keepSession, liveSession, markSeen } from './sessions.queries.ts'

type Done<Value> = (error: unknown, value?: Value | null) => void

/** Sessions in the database. Expiry is decided here, by the server's clock; what the browser's cookie says is a courtesy. */
export class SessionStore extends Store {
  readonly #services: Pick<Services, 'database' | 'clock' | 'config'>
  readonly #notices: boolean

  /** `notices`: a request counts as a sign of life of its session. */
  constructor(services: Pick<Services, 'database' | 'clock' | 'config'>, { notices } = { notices: true }) {
    super()
    this.#services = services
    this.#notices = notices
  }

  override get(sessionId: string, done: Done<SessionData>): void {
    settle(this.#read(sessionId), done)
  }

  override set(sessionId: string, session: SessionData, done: Done<void> = ignore): void {
    const now = this.#now()
    const row = {
      id: sessionRowId(sessionId),
      userId: session.passport?.user ?? null,
      data: JSON.stringify(session),
      agent: session.agent ?? '',
      createdAt: now,
      seenAt: now,
    }
    settle(
      this.#services.database.write((tx) => keepSession(tx, row)),
      done,
    )
  }

  override destroy(sessionId: string, done: Done<void> = ignore): void {
    const end = this.#services.database.write((tx) => endSessionRow(tx, sessionRowId(sessionId), this.#now()))
    settle(
      end.then(() => undefined),
      done,
    )
  }

  async #read(sessionId: string): Promise<SessionData | null> {
    const { database, config } = this.#services
    const now = this.#now()
    const row = await liveSession(database.read, sessionRowId(sessionId), now, lifetimesOf(config))
    if (!row) return null
    if (this.#notices && later(row.seenAt, MINUTE) <= now) await this.#markSeen(row.id, now)
    return JSON.parse(row.data) as SessionData // what stands there was written by `set`
  }

  /**
   * Writes the time of a request, at most once a minute, and rather not than late. Here and not in `touch`: for a store
   * that has one, express-session sends every answer in two pieces.
   */
  async #markSeen(rowId: string, now: string): Promise<void> {
    await this.#services.database.write((tx) => markSeen(tx, rowId, now)).catch(forgetWhenBusy)
  }

  #now(): string {
    return this.#services.clock().toISOString()
  }
}

/** Hands a promise's end to a callback of the Node kind. */
export function settle<Value>(work: Promise<Value | null>, done: Done<Value>): void {
  void work.then((value) => done(null, value), done)
}

function forgetWhenBusy(error: unknown): void {
  if (!(error instanceof Problem)) throw error
}

function ignore(): void {}

declare module 'express-session' {
  interface SessionData {
    passport?: { user?: string }
    /** What the browser calls itself. */
    agent?: string
  }
}
