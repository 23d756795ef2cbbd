import type { RequestHandler } from 'express'
import { newId } from '../lib/ids.ts'
import type { Services } from '../services.ts'

/** Gives every request an id and writes one line for it: no query, body, cookie or one-time link, so no texts and no secrets. */
export function requestLog({ log, clock }: Services): RequestHandler {
  return (req, res, next) => {
    const began = clock().getTime()
    req.id = newId()
    res.set('X-Request-Id', req.id)
    res.once('finish', () => {
      const path = req.originalUrl.split('?', 1)[0]?.replace(/^\/(set-up|invitations|guest)\/.*/i, '/$1/…')
      log.info({ request: req.id, method: req.method, path, status: res.statusCode, ms: clock().getTime() - began })
    })
    next()
  }
}

declare module 'express-serve-static-core' {
  interface Request {
    id: string
  }
}
