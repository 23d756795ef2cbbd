import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** Security headers of the working pages: scripts from here alone, the editor's styles by nonce. */
export function headers(): RequestHandler[] {
  return [
    (_req, res, next) => {
      res.locals.nonce = randomBytes(16).toString('base64')
      next()
    },
    (req, res, next) => {
      helmet({
        contentSecurityPolicy: {
          useDefaults: false,
          directives: {
            defaultSrc: ["'self'"],
            scriptSrc: ["'self'"],
            styleSrc: ["'self'", `'nonce-${String(res.locals.nonce)}'`],
            imgSrc: ["'self'", 'data:'],
            objectSrc: ["'none'"],
            baseUri: ["'none'"],
            formAction: ["'self'"],
            frameAncestors: ["'none'"],
          },
        },
        crossOriginEmbedderPolicy: false,
        strictTransportSecurity: req.secure,
        referrerPolicy: { policy: 'same-origin' },
      })(req, res, next)
    },
    (_req, res, next) => {
      res.set('Cache-Control', 'no-store')
      next()
    },
  ]
}
