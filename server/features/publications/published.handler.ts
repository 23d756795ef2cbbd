import type { IncomingMessage, ServerResponse } from 'node:http'
import { newId } from '../../lib/ids.ts'
import type { Services } from '../../services.ts'
import { POLICY, type Answer, type HeaderList } from './answer.ts'
import { chosenLayout, encodingFor, holds } from './negotiate.ts'
import { answersFrom } from './published-answers.ts'
import { publishedFiles } from './published-files.ts'
import { createShelf } from './published-shelf.ts'

/** Answers what is below /published and says true; leaves everything else alone and says false. */
export type PublishedHandler = (req: IncomingMessage, res: ServerResponse) => boolean

/**
 * The public side, for plain node:http and ahead of sessions, cookies and views: a page is drawn when it is published,
 * compressed when it is first asked for, and then sent from memory.
 */
export function publishedHandler(services: Services): PublishedHandler {
  const always = headersOf(services)
  const files = publishedFiles(always)
  const shelf = createShelf(services, answersFrom(services, always))
  const find = async (key: string, path: string, query: string) =>
    (await files).get(path) ?? shelf.find(key, path, query)

  return (req, res) => {
    const url = req.url ?? ''
    if (!url.startsWith('/published')) return false
    const mark = url.indexOf('?')
    const path = mark < 0 ? url : url.slice(0, mark)
    if (path.length > 10 && path.charCodeAt(10) !== SLASH) return false

    const query = mark < 0 ? '' : url.slice(mark + 1)
    const key = path === '/published' ? `${path}?${pageOf(query)}` : path
    const id = keepLog(services, req, res, path)
    if (req.method !== 'GET' && req.method !== 'HEAD') refuse(res, 405, id, [...always, 'Allow', 'GET, HEAD'])
    else {
      const ready = shelf.now(key)
      if (ready) send(req, res, ready, id)
      else {
        find(key, path, query).then(
          (answer) => send(req, res, answer, id),
          (error: unknown) => {
            services.log.error({ err: error, request: id }, 'unexpected')
            refuse(res, 503, id, [...always, 'Retry-After', '10'])
          },
        )
      }
    }
    return true
  }
}

const SLASH = 47

/** Only the page tells two addresses of the index apart; whatever else stands in the query is not kept. */
function pageOf(query: string): string {
  return query === '' ? '' : (new URLSearchParams(query).get('page') ?? '')
}

function send(req: IncomingMessage, res: ServerResponse, found: Answer, id: string): void {
  const answer = found.byCookie?.get(chosenLayout(req.headers.cookie) ?? '') ?? found
  const form = answer.forms[encodingFor(req.headers['accept-encoding'])]
  if (answer.status === 200 && holds(req.headers['if-none-match'], form.etag)) {
    res.writeHead(304, withId(form.unchanged, id))
    res.end()
    return
  }
  res.writeHead(answer.status, withId(form.sent, id))
  if (req.method === 'HEAD') res.end()
  else res.end(form.body)
}

function refuse(res: ServerResponse, status: number, id: string, headers: HeaderList): void {
  res.writeHead(status, withId([...headers, 'Cache-Control', 'no-store', 'Content-Length', '0'], id))
  res.end()
}

function withId(headers: HeaderList, id: string): string[] {
  return [...headers, 'X-Request-Id', id]
}

/** The same line that every other request gets; see `web/request-log.ts`. */
function keepLog({ log, clock }: Services, { method }: IncomingMessage, res: ServerResponse, path: string): string {
  const began = clock().getTime()
  const request = newId()
  res.once('finish', () => log.info({ request, method, path, status: res.statusCode, ms: clock().getTime() - began }))
  return request
}

function headersOf({ config }: Services): HeaderList {
  const transport = config.publicUrl.startsWith('https:') ? ['Strict-Transport-Security', 'max-age=31536000'] : []
  return [
    ...['Content-Security-Policy', POLICY],
    ...['X-Content-Type-Options', 'nosniff'],
    ...['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ...['Cross-Origin-Opener-Policy', 'same-origin'],
    ...['X-Frame-Options', 'DENY'],
    ...transport,
  ]
}
