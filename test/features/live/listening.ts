import { request, type IncomingMessage } from 'node:http'
import type { Every } from '../../../server/lib/clock.ts'
import { openPremises, type Premises } from '../../web/permissions.scenes.ts'
import { ask, tokenOf } from '../../web/permissions.asking.ts'

export type Told = { event: string; id: string; data: Record<string, unknown> }

/** Everything that one stream says. */
export type Listener = Awaited<ReturnType<typeof listen>>

/** An office where everybody has signed in, whose streams look at the database when the test says so. */
export async function openNewsroom(extra: Parameters<typeof openPremises>[0] = {}) {
  const clockwork = handClockwork()
  const stopping = new AbortController()
  const premises = await openPremises({ every: clockwork.every, stopping: stopping.signal, ...extra })
  return {
    ...premises,
    ...clockwork,
    stop: () => stopping.abort(),
    listen: (cookie: string, articles: readonly string[], lastEventId?: string) =>
      listen(premises.origin, cookie, articles, lastEventId),
    send: async (cookie: string, path: string, fields: Record<string, string>) => {
      const _csrf = await tokenOf(premises, cookie)
      const { status } = await ask(premises, { method: 'POST', path, cookie, fields: { ...fields, _csrf } })
      return status
    },
  }
}
export type Newsroom = Premises & Awaited<ReturnType<typeof openNewsroom>>

/** A clockwork that ticks when the test says so. */
export function handClockwork() {
  const ticks = new Set<() => void>()
  const every: Every = (_seconds, tick) => {
    ticks.add(tick)
    return () => void ticks.delete(tick)
  }
  return { every, tick: () => ticks.forEach((each) => each()), running: () => ticks.size }
}

/** Opens a stream as a browser does; refuses with the status that it was refused with. */
export async function listen(origin: string, cookie: string, articles: readonly string[], lastEventId = '') {
  const query = new URLSearchParams(articles.map((article): [string, string] => ['article', article]))
  const headers = {
    Accept: 'text/event-stream',
    Cookie: cookie,
    ...(lastEventId ? { 'Last-Event-ID': lastEventId } : {}),
  }
  const sent = request(`${origin}/events?${query.toString()}`, { headers, agent: false })
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve).once('error', reject)
    sent.end()
  })
  const heard: string[] = []
  let waiting: (() => void) | null = null
  let text = ''
  response.setEncoding('utf8').on('data', (part: string) => {
    const blocks = (text + part).split('\n\n')
    text = blocks.pop() ?? ''
    heard.push(...blocks)
    waiting?.()
  })
  const over = new Promise<void>((resolve) => response.once('close', resolve))
  const block = async (): Promise<string> => {
    while (heard.length === 0) await new Promise<void>((resolve) => (waiting = resolve))
    return heard.shift() ?? ''
  }
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    /** The next thing that is said, a comment or the first line included. */
    block,
    /** The next event. */
    next: async (): Promise<Told> => {
      for (;;) {
        const told = eventIn(await block())
        if (told) return told
      }
    },
    /** What has been said and not been asked for. */
    left: () => heard.flatMap((each) => eventIn(each) ?? []),
    over,
    close: () => sent.destroy(),
  }
}

function eventIn(block: string): Told | null {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? ''
  if (field('event') === '') return null
  return { event: field('event'), id: field('id'), data: JSON.parse(field('data')) as Told['data'] }
}
