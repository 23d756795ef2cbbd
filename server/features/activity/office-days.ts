import { DAY } from '../../lib/clock.ts'

/** The calendar of the office: a day is text such as 2026-11-30, a time of day 09:05. */
export type OfficeDays = {
  dayOf(iso: string): string
  timeOf(iso: string): string
}

export function officeDays(timeZone: string): OfficeDays {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', ...options })
  const day = format({ year: 'numeric', month: '2-digit', day: '2-digit' })
  const time = format({ hour: '2-digit', minute: '2-digit' })
  return {
    dayOf(iso) {
      const parts = Object.fromEntries(day.formatToParts(new Date(iso)).map((part) => [part.type, part.value]))
      return `${parts.year}-${parts.month}-${parts.day}`
    },
    timeOf: (iso) => time.format(new Date(iso)),
  }
}

/** The day so many days after another; a calendar day has no time zone and no summer time. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** Monday, November 30 · 11月30日星期一; what is no day comes back as it is. */
export function dayWords(language: 'en' | 'zh-Hans', day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? day : WORDS[language].format(time)
}

const inWords: Intl.DateTimeFormatOptions = { timeZone: 'UTC', weekday: 'long', month: 'long', day: 'numeric' }
const WORDS = {
  en: new Intl.DateTimeFormat('en-US', inWords),
  'zh-Hans': new Intl.DateTimeFormat('zh-CN', inWords),
}
