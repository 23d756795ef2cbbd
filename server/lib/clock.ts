/** The only source of time in the server; tests hand in their own. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

/** Calls back at a fixed interval until the answer is called. */
export type Every = (seconds: number, tick: () => void) => () => void

/** Timers that do not keep the process alive. */
export const byTimer: Every = (seconds, tick) => {
  const timer = setInterval(tick, seconds * 1000)
  timer.unref()
  return () => clearInterval(timer)
}

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** An ISO time in UTC, so many milliseconds after another one. */
export function later(time: string, milliseconds: number): string {
  return new Date(Date.parse(time) + milliseconds).toISOString()
}
