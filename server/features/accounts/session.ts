import { createHash } from 'node:crypto'
import type { Config } from '../../config.ts'
import { HOUR, later } from '../../lib/clock.ts'

/** How long a session lives: without a request, and in all. */
export type Lifetimes = { idleHours: number; hours: number }

export function lifetimesOf(config: Config): Lifetimes {
  return { idleHours: config.sessionIdleHours, hours: config.sessionHours }
}

/** The row's id of a session: who reads the table cannot sign in with what stands there. */
export function sessionRowId(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex')
}

/** A session is alive when it was seen after the one time and begun after the other. */
export function aliveAfter(now: string, { idleHours, hours }: Lifetimes): { seenAt: string; createdAt: string } {
  return { seenAt: later(now, -idleHours * HOUR), createdAt: later(now, -hours * HOUR) }
}
