/** The time that a clock of the office shows, as a form's `datetime-local` wants it: 2026-11-23T09:30. */
export function officeTime(iso: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    dateStyle: 'short',
    timeStyle: 'short',
  }).formatToParts(new Date(iso))
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/**
 * The ISO time in UTC at which the office's clock shows that; null for what is no time. A time that summer time skips is
 * taken as the clock before the change would have shown it, one that comes twice is the first of the two.
 */
export function fromOfficeTime(local: string, timeZone: string): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/.exec(local)
  const asUtc = Date.parse(`${local}:00.000Z`)
  if (!match || Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 16) !== local) return null
  // the zone's distance the day before and the day after: what it is on either side of a change
  const guesses = [-1, 1].map((day) => asUtc - distance(asUtc + day * 86_400_000, timeZone))
  const exact = guesses.find((guess) => guess + distance(guess, timeZone) === asUtc)
  return new Date(exact ?? guesses[0] ?? asUtc).toISOString()
}

/** Milliseconds by which the office's clock is ahead of UTC at that moment. */
function distance(time: number, timeZone: string): number {
  return (
    Date.parse(`${officeTime(new Date(time).toISOString(), timeZone)}:00.000Z`) - Math.floor(time / 60_000) * 60_000
  )
}
