import { csrfSync } from 'csrf-sync'
import type { NextFunction, Request, Response } from 'express'
import { Problem } from '../lib/problem.ts'

const { generateToken, isRequestValid } = csrfSync({
  size: 32, // bytes: the usual 128 are no harder to guess, and the token stands in every form
  getTokenFromRequest: (req: Request) => {
    const sent: unknown = req.get('X-CSRF-Token') ?? (req.body as Record<string, unknown> | undefined)?._csrf
    return typeof sent === 'string' ? sent : undefined
  },
})

const SAFE = ['GET', 'HEAD', 'OPTIONS']

/** The token for the forms of a signed-in page; empty when nobody is signed in, so that no session begins for it. */
export function csrfToken(req: Request): string {
  return req.user ? generateToken(req) : ''
}

/**
 * Refuses a writing request that another site began: by Sec-Fetch-Site or Origin always, and by the session's token when
 * somebody is signed in. A file upload is read by its route first, which then calls `requireToken`.
 */
export function csrfProtection(req: Request, _res: Response, next: NextFunction): void {
  if (SAFE.includes(req.method)) return next()
  if (isForeign(req)) throw new Problem('form.csrf')
  if (req.user && !isUpload(req) && !isBeginning(req)) requireToken(req)
  next()
}

/** Refuses a request without the session's token. */
export function requireToken(req: Request): void {
  if (!isRequestValid(req)) throw new Problem('form.csrf')
}

/** True for a form that was certainly sent from a page of this very site. */
export function isFromHere(req: Request): boolean {
  return !isForeign(req) && (req.get('Sec-Fetch-Site') === 'same-origin' || req.get('Origin') !== undefined)
}

/** Forms that begin a session may be older than the one that another tab began; their origin is looked at all the same. */
function isBeginning(req: Request): boolean {
  return req.path === '/sign-in' || req.path.startsWith('/invitations/') || req.path.startsWith('/set-up/')
}

/** The only addresses that take `multipart/form-data`; each calls `requireToken` after reading it. */
const UPLOADS = [/^\/imports$/, /^\/articles\/[^/]+\/renewal$/]

function isUpload(req: Request): boolean {
  return UPLOADS.some((address) => address.test(req.path)) && req.is('multipart/form-data') === 'multipart/form-data'
}

function isForeign(req: Request): boolean {
  const site = req.get('Sec-Fetch-Site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = req.get('Origin')
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== req.get('Host'))
}
