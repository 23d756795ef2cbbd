import { MINUTE } from '../lib/clock.ts'
import type { Language } from './i18n.ts'

/** No day begins within one of these: every time zone of today is whole quarters of an hour away from UTC. */
const QUARTER = 15 * MINUTE
const MOST_KEPT = 10_000

/** Writes times as the interface language writes them, in the office's time zone. */
export type Moments = {
  /** November 23, 2026 · 2026年11月23日 */
  date(iso: string): string
  /** November 23, 2026 at 12:04 · 2026年11月23日 12:04 */
  dateTime(iso: string): string
  /** A day without a time, such as a due date (2026-11-30). */
  day(day: string): string
  /** Today the time alone, this year without the year. */
  short(iso: string): string
}

export function momentsFor(language: Language, timeZone: string, now: () => Date): Moments {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-US' : 'zh-CN', { timeZone, hourCycle: 'h23', ...options })
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' }
  const date = format({ year: 'numeric', month: 'long', day: 'numeric' })
  const dateTime = format({ year: 'numeric', month: 'long', day: 'numeric', ...time })
  const dayTime = format({ month: language === 'en' ? 'short' : 'long', day: 'numeric', ...time })
  const timeOnly = format(time)
  const plainDay = new Intl.DateTimeFormat(language === 'en' ? 'en-US' : 'zh-CN', {
    timeZone: 'UTC',
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    weekday: 'short',
  })
  const day = format({ year: 'numeric', month: '2-digit', day: '2-digit' })
  return {
    date: (iso) => date.format(new Date(iso)),
    dateTime: (iso) => dateTime.format(new Date(iso)),
    day: (day) => plainDay.format(new Date(`${day}T12:00:00Z`)),
    short: keepAWhile((iso) => {
      const then = new Date(iso)
      if (day.format(then) === day.format(now())) return timeOnly.format(then)
      return (then.getUTCFullYear() === now().getUTCFullYear() ? dayTime : dateTime).format(then)
    }, now),
  }
}

/** Keeps what was written until the next quarter of an hour, when another day may have begun. */
function keepAWhile(write: (iso: string) => string, now: () => Date): (iso: string) => string {
  const kept = new Map<string, string>()
  let since = 0
  return (iso) => {
    const quarter = Math.floor(now().getTime() / QUARTER)
    if (quarter !== since || kept.size >= MOST_KEPT) kept.clear()
    since = quarter
    const written = kept.get(iso) ?? write(iso)
    kept.set(iso, written)
    return written
  }
}
