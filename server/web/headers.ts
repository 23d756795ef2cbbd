import type { RequestHandler, Response } from 'express'
import type { ServerResponse } from 'node:http'
import helmet from 'helmet'
import { newNonce } from '../lib/ids.ts'

/** Security headers of the working pages: scripts from here alone, the editor's styles by nonce. */
export function headers(): RequestHandler[] {
  const plain = securityHeaders(false)
  const secure = securityHeaders(true)
  return [
    (_req, res, next) => {
      res.locals.nonce = newNonce()
      res.setHeader('Cache-Control', 'no-store')
      next()
    },
    (req, res, next) => (req.secure ? secure : plain)(req, res, next),
  ]
}

function securityHeaders(isSecure: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_req, res) => `'nonce-${nonceOf(res)}'`],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: isSecure,
    referrerPolicy: { policy: 'same-origin' },
  })
}

/** Helmet knows only Node's answer; it is Express's, with the nonce put on just before. */
function nonceOf(res: ServerResponse): string {
  return String((res as Response).locals.nonce)
}
