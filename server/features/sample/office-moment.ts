import { dayAfter, type OfficeDays } from '../activity/office-days.ts'

/** Minutes of the day, without the rest at noon. Backwards, as the walk goes. */
const SHIFTS = [
  { from: 13 * 60 + 30, to: 18 * 60 },
  { from: 9 * 60, to: 12 * 60 },
]

/**
 * The moment so many office hours before now: nights, weekends and the rest at noon do not count. As the office's clock
 * shows it, 2026-11-23T09:30; always at least a whole minute before now.
 */
export function officeMoment(now: string, days: OfficeDays, hoursAgo: number): string {
  const today = days.dayOf(now)
  let left = Math.max(1, Math.round(hoursAgo * 60))
  for (let day = today; ; day = dayAfter(day, -1)) {
    if (isWeekend(day)) continue
    for (const { from, to } of SHIFTS) {
      const end = day === today ? Math.min(to, minuteOf(days.timeOf(now))) : to
      if (end - left >= from) return `${day}T${timeAt(end - left)}`
      left -= Math.max(0, end - from)
    }
  }
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

function minuteOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}

function timeAt(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
