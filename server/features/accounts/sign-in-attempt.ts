import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { later, MINUTE } from '../../lib/clock.ts'

/** Failures within the window after which we no longer look at the password. */
export const MOST_FAILURES = { account: 10, address: 50 }
export const WINDOW_MINUTES = 15

export type AttemptNames = { account: string; address: string }

/** The names that attempts are counted under; neither the e-mail nor the address can be read from them. */
export function attemptNames(email: string, address: string): AttemptNames {
  return { account: accountName(email), address: `address:${digest(network(address))}` }
}

export function accountName(email: string): string {
  return `account:${digest(email)}`
}

/** Attempts that began at this time or before no longer count. */
export function windowStart(now: string): string {
  return later(now, -WINDOW_MINUTES * MINUTE)
}

/** Whole minutes until attempts that began then are forgotten; at least one. */
export function minutesLeft(since: string, now: string): number {
  const left = Date.parse(later(since, WINDOW_MINUTES * MINUTE)) - Date.parse(now)
  return Math.max(1, Math.ceil(left / MINUTE))
}

/** One household or office has a whole /64 of IPv6 addresses, so they count as one. */
export function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!isIPv6(address)) return address
  const [front = '', back] = (address.split('%')[0] ?? '').split('::')
  const left = front === '' ? [] : front.split(':')
  const right = back === undefined || back === '' ? [] : back.split(':')
  const zeros = back === undefined ? [] : Array<string>(8 - left.length - right.length).fill('0')
  const groups = [...left, ...zeros, ...right].slice(0, 4)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

function digest(word: string): string {
  return createHash('sha256').update(word).digest('base64url')
}
