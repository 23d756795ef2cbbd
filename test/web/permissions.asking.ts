import { request as send, type IncomingHttpHeaders } from 'node:http'
import { tokenIn } from '../support/office.ts'
import { formOf, pathOf, type About } from './permissions.forms.ts'
import { signIn, type Premises, type Scene } from './permissions.scenes.ts'
import type { Column, Row } from './permissions.table.ts'

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string }
export type Sent = {
  method: string
  path: string
  cookie?: string
  headers?: Record<string, string>
  fields?: Record<string, string>
  body?: string
}

/** One request over the wire, with nothing that a browser or a library would add. */
export function ask(
  { origin }: Pick<Premises, 'origin'>,
  { method, path, cookie = '', headers = {}, fields, body }: Sent,
): Promise<Answer> {
  const sent = body ?? (fields ? new URLSearchParams(fields).toString() : undefined)
  const type: Record<string, string> = fields ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}
  const length: Record<string, string> = sent === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(sent)) }
  const cookies: Record<string, string> = cookie === '' ? {} : { Cookie: cookie }
  const all = { Accept: 'text/html', 'Accept-Language': 'en', ...type, ...length, ...cookies, ...headers }
  return new Promise((resolve, reject) => {
    const request = send(origin, { path, method, headers: all }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString('utf8'),
        }),
      )
    })
    request.on('error', reject)
    request.end(sent)
  })
}

/** Sends what a row asks for as the person of a column would, from a page of the product. */
export async function askRow(premises: Premises, row: Row, column: Column, scene: Scene): Promise<Answer> {
  const about: About = { premises, row, column, scene }
  const cookie = await cookieFor(about)
  const path = await pathOf(about)
  if (row.method !== 'POST')
    return ask(premises, { method: row.method === 'USE' ? 'GET' : row.method, path: fileAt(premises, path), cookie })
  const fields = { _csrf: await tokenOf(premises, cookie), ...formOf(about) }
  const answer = await ask(premises, {
    method: 'POST',
    path,
    cookie,
    fields,
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  })
  if (path === '/account/password' && column !== 'nobody')
    premises.cookies[column] = await signIn(premises.origin, premises.people[column].email)
  return answer
}

const tokens = new Map<string, Promise<string>>()

/** The token of a session's forms; '' when nobody is signed in. */
export async function tokenOf(premises: Premises, cookie: string): Promise<string> {
  const token =
    tokens.get(cookie) ?? ask(premises, { method: 'GET', path: '/account', cookie }).then(({ text }) => tokenIn(text))
  tokens.set(cookie, token)
  return token
}

/** Where the session itself ends, one of its own is begun for that. */
async function cookieFor({ premises, row, column }: About): Promise<string> {
  const isEnding = row.method === 'POST' && /^\/(sign-in|sign-out|invitations)/.test(row.path)
  return isEnding && column !== 'nobody'
    ? signIn(premises.origin, premises.people[column].email)
    : premises.cookies[column]
}

/** A middleware that sends files is asked for one of them. */
function fileAt({ office }: Premises, path: string): string {
  return path === '/assets' ? office.services.asset('app.css') : path
}
