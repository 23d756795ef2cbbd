import { createHash } from 'node:crypto'
import type { ArticleNow } from './presence.ts'

/** Milliseconds after which a browser asks again when a stream broke off. */
const RETRY_MILLISECONDS = 3_000

/** What every stream begins with. */
export const BEGINNING = `retry: ${RETRY_MILLISECONDS}\n\n`

/** A comment, so that nobody on the way takes a silent stream for a dead one. */
export const HEARTBEAT = ':\n\n'

/** The session is over: the browser need not ask again. */
export const ENDED = 'event: ended\ndata: {}\n\n'

/** The data of one event: how an article stands as a whole, so that no event depends on another one. */
export function dataOf(now: ArticleNow): string {
  return JSON.stringify(now)
}

/**
 * Events for these articles; the last one carries the id of all that the stream has told. A browser that comes back says
 * that id, and whatever process it comes to knows by it alone whether anything is new.
 */
export function eventsOf(news: readonly string[], told: Iterable<string>): string {
  const last = news.length - 1
  return news
    .map((data, index) => `${index === last ? `id: ${idOf(told)}\n` : ''}event: article\ndata: ${data}\n\n`)
    .join('')
}

/** One short id for everything that was told, in its order. */
export function idOf(told: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const data of told) hash.update(data).update('\n')
  return hash.digest('base64url').slice(0, 16)
}
